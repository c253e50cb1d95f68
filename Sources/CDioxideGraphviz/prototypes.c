#include "CDioxideGraphviz.h"

// Compares the assumptions of `loader.c` with the headers, if installed. A function for a test instead of a static
// assertion, because a build must succeed with any version of Graphviz: `check` does not use it.

#if __has_include(<graphviz/gvc.h>) && __has_include(<graphviz/cgraph.h>) && __SIZEOF_POINTER__ == 8

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>
#include <stdbool.h>

#define IS(function, ...) _Generic(&function, __VA_ARGS__, default: 0)

int dioxide_graphviz_prototypes_match(void) {
  return IS(gvContextPlugins, GVC_t *(*)(const lt_symlist_t *, int): 1, GVC_t *(*)(const lt_symlist_t *, bool): 1)
    && IS(gvcVersion, char *(*)(GVC_t *): 1, const char *(*)(GVC_t *): 1)
    && IS(gvLayout, int (*)(GVC_t *, graph_t *, const char *): 1)
    && IS(gvRenderData,
      int (*)(GVC_t *, graph_t *, const char *, char **, unsigned int *): 1,
      int (*)(GVC_t *, graph_t *, const char *, char **, size_t *): 1)
    && IS(agmemread, Agraph_t *(*)(const char *): 1)
    && IS(agfstnode, Agnode_t *(*)(Agraph_t *): 1)
    && IS(agnxtnode, Agnode_t *(*)(Agraph_t *, Agnode_t *): 1)
    && IS(agfstout, Agedge_t *(*)(Agraph_t *, Agnode_t *): 1)
    && IS(agnxtout, Agedge_t *(*)(Agraph_t *, Agedge_t *): 1)
    && IS(agfstin, Agedge_t *(*)(Agraph_t *, Agnode_t *): 1)
    && IS(agnxtin, Agedge_t *(*)(Agraph_t *, Agedge_t *): 1)
    && IS(agfstsubg, Agraph_t *(*)(Agraph_t *): 1)
    && IS(agnxtsubg, Agraph_t *(*)(Agraph_t *): 1)
    && IS(agnameof, char *(*)(void *): 1)
    && IS(agget, char *(*)(void *, char *): 1, char *(*)(void *, const char *): 1);
}

#else

int dioxide_graphviz_prototypes_match(void) { return -1; }

#endif
