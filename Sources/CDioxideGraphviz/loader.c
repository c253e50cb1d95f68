#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE  // Dl_info
#endif

#include "CDioxideGraphviz.h"

#include <dirent.h>
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// `lt_symlist_t` in `gvcext.h`.
struct symbol {
  const char *name;
  void *address;
};

static struct {
  void *context;
  char version[32];
  int major;
  void *(*gvContextPlugins)(const struct symbol *, int);
  char *(*gvcVersion)(void *);
  int (*gvLayout)(void *, void *, const char *);
  // The last parameter is `unsigned *` before Graphviz 13, and `size_t *` since.
  int (*gvRenderData)(void *, void *, const char *, char **, void *);
  void *(*agmemread)(const char *);
  void *(*agfstnode)(void *);
  void *(*agnxtnode)(void *, void *);
  void *(*agfstout)(void *, void *);
  void *(*agnxtout)(void *, void *);
  void *(*agfstin)(void *, void *);
  void *(*agnxtin)(void *, void *);
  void *(*agfstsubg)(void *);
  void *(*agnxtsubg)(void *);
  char *(*agnameof)(void *);
  char *(*agget)(void *, char *);
} graphviz;

#if defined(__APPLE__)
static const char *const library_names[] = {
  "libgvc.7.dylib", "libgvc.6.dylib", "libgvc.dylib",
  "/opt/homebrew/lib/libgvc.dylib", "/opt/homebrew/opt/graphviz/lib/libgvc.dylib",
  "/usr/local/lib/libgvc.dylib", "/usr/local/opt/graphviz/lib/libgvc.dylib",
  "/opt/local/lib/libgvc.dylib", "/opt/local/lib/graphviz/libgvc.dylib", NULL};
#else
static const char *const library_names[] = {
  "libgvc.so.8", "libgvc.so.7", "libgvc.so.6", "libgvc.so", "/usr/local/lib/libgvc.so",
  "/home/linuxbrew/.linuxbrew/lib/libgvc.so", NULL};
#endif

#define MAXIMUM_PLUGINS 8

// The symbols of libcgraph are looked up through libgvc, which depends on it, so their versions always agree.
static void *symbol_of(void *library, const char *name, char *detail, size_t capacity) {
  void *address = dlsym(library, name);
  if (!address && !detail[0]) snprintf(detail, capacity, "%s", name);
  return address;
}

// Finds `libgvplugin_NAME*` in a folder; if there are several versions, the last by name.
static void *open_plugin_in(const char *folder, const char *name, int *found) {
  char prefix[96], best[512] = "";
  snprintf(prefix, sizeof prefix, "libgvplugin_%s.", name);
  DIR *entries = opendir(folder);
  if (!entries) return NULL;
  for (struct dirent *entry; (entry = readdir(entries));) {
    const char *file = entry->d_name;
    if (strncmp(file, prefix, strlen(prefix)) != 0 || strlen(file) >= sizeof best) continue;
    if (!strstr(file, ".so") && !strstr(file, ".dylib")) continue;
    if (strcmp(file, best) > 0) strcpy(best, file);
  }
  closedir(entries);
  if (!best[0]) return NULL;
  char path[2048];
  if (snprintf(path, sizeof path, "%s/%s", folder, best) >= (int)sizeof path) return NULL;
  *found = 1;
  return dlopen(path, RTLD_NOW | RTLD_GLOBAL);
}

// Plug-ins are in the folder `graphviz` next to libgvc; GVBINDIR overrides it, as in Graphviz itself.
static void *open_plugin(const char *name, int *found) {
  const char *chosen = getenv("GVBINDIR");
  void *plugin = chosen ? open_plugin_in(chosen, name, found) : NULL;
  if (plugin) return plugin;
  Dl_info where;
  void *anchor = NULL;
  memcpy(&anchor, &graphviz.gvLayout, sizeof anchor);
  if (dladdr(anchor, &where) == 0 || !where.dli_fname) return NULL;
  char folder[1536];
  const char *slash = strrchr(where.dli_fname, '/');
  int length = slash ? (int)(slash - where.dli_fname) : 0;
  if (length <= 0 || length > 1400) return NULL;
  snprintf(folder, sizeof folder, "%.*s/graphviz", length, where.dli_fname);
  if ((plugin = open_plugin_in(folder, name, found))) return plugin;
  // Homebrew links libgvc into a shared folder and may keep the plug-ins in the formula's folder.
  char *resolved = realpath(where.dli_fname, NULL);
  if (!resolved) return NULL;
  slash = strrchr(resolved, '/');
  length = slash ? (int)(slash - resolved) : 0;
  if (length > 0 && length <= 1400) {
    snprintf(folder, sizeof folder, "%.*s/graphviz", length, resolved);
    plugin = open_plugin_in(folder, name, found);
  }
  free(resolved);
  return plugin;
}

// Whether the loader's error means that the library does not exist, instead of that it cannot be loaded.
static int is_absent(const char *library, const char *reason) {
#if defined(__APPLE__)
  return !reason || (strstr(reason, "no such file") && !strstr(reason, "incompatible architecture"));
#else
  // The same error for a dependency begins with another name.
  return !reason || (strncmp(reason, library, strlen(library)) == 0 && strstr(reason, "No such file"));
#endif
}

// Opens the first library that can be opened. `reason` receives the error of the first existing one that cannot.
static void *open_library(const char *library, char *reason, size_t capacity) {
  const char *const chosen[] = {library, NULL};
  reason[0] = 0;
  for (const char *const *name = library ? chosen : library_names; *name; name++) {
    void *opened = dlopen(*name, RTLD_NOW | RTLD_GLOBAL);
    if (opened) return opened;
    const char *said = dlerror();
    if (!reason[0] && !is_absent(*name, said)) snprintf(reason, capacity, "%s", said);
  }
  return NULL;
}

dioxide_graphviz_status dioxide_graphviz_load(
  const char *library, const char *const *plugins, char *detail, size_t capacity) {
  static struct symbol builtins[MAXIMUM_PLUGINS + 1];
  static char names[MAXIMUM_PLUGINS][96];
  if (capacity == 0) return DIOXIDE_GRAPHVIZ_NO_LIBRARY;
  detail[0] = 0;
  void *opened = open_library(library, detail, capacity);
  if (!opened) {
    if (detail[0]) return DIOXIDE_GRAPHVIZ_BROKEN;
    snprintf(detail, capacity, "%s", library ? library : "libgvc");
    return DIOXIDE_GRAPHVIZ_NO_LIBRARY;
  }
  detail[0] = 0;
  // POSIX permits a function in a data pointer, but ISO C has no cast for it.
#define FIND(member) \
  do { \
    void *address = symbol_of(opened, #member, detail, capacity); \
    memcpy(&graphviz.member, &address, sizeof address); \
  } while (0)
  FIND(gvContextPlugins);
  FIND(gvcVersion);
  FIND(gvLayout);
  FIND(gvRenderData);
  FIND(agmemread);
  FIND(agfstnode);
  FIND(agnxtnode);
  FIND(agfstout);
  FIND(agnxtout);
  FIND(agfstin);
  FIND(agnxtin);
  FIND(agfstsubg);
  FIND(agnxtsubg);
  FIND(agnameof);
  FIND(agget);
#undef FIND
  if (detail[0]) return DIOXIDE_GRAPHVIZ_NO_SYMBOL;

  size_t count = 0;
  for (; plugins[count] && count < MAXIMUM_PLUGINS; count++) {
    int found = 0;
    void *plugin = open_plugin(plugins[count], &found);
    snprintf(names[count], sizeof names[count], "gvplugin_%s_LTX_library", plugins[count]);
    builtins[count].name = names[count];
    builtins[count].address = plugin ? dlsym(plugin, names[count]) : NULL;
    if (!builtins[count].address) {
      snprintf(detail, capacity, found ? "libgvplugin_%s cannot be loaded" : "libgvplugin_%s", plugins[count]);
      return found ? DIOXIDE_GRAPHVIZ_BROKEN : DIOXIDE_GRAPHVIZ_NO_PLUGIN;
    }
  }
  builtins[count].name = NULL;
  builtins[count].address = NULL;
  graphviz.context = graphviz.gvContextPlugins(builtins, 0);
  if (!graphviz.context) return DIOXIDE_GRAPHVIZ_NO_CONTEXT;
  const char *version = graphviz.gvcVersion(graphviz.context);
  snprintf(graphviz.version, sizeof graphviz.version, "%s", version ? version : "");
  graphviz.major = atoi(graphviz.version);
  if (graphviz.major < 2) {
    snprintf(detail, capacity, "version '%s'", graphviz.version);
    return DIOXIDE_GRAPHVIZ_BROKEN;
  }
  return DIOXIDE_GRAPHVIZ_LOADED;
}

const char *dioxide_graphviz_version(void) { return graphviz.version; }

void *dioxide_graphviz_read(const char *dot) { return graphviz.agmemread(dot); }

int dioxide_graphviz_layout(void *graph, const char *engine) {
  return graphviz.gvLayout(graphviz.context, graph, engine);
}

int dioxide_graphviz_render(void *graph, const char *format, char **bytes, size_t *length) {
  *bytes = NULL;
  *length = 0;
  if (graphviz.major >= 13) return graphviz.gvRenderData(graphviz.context, graph, format, bytes, length);
  unsigned int short_length = 0;
  int result = graphviz.gvRenderData(graphviz.context, graph, format, bytes, &short_length);
  *length = short_length;
  return result;
}

void *dioxide_graphviz_first_node(void *graph) { return graphviz.agfstnode(graph); }
void *dioxide_graphviz_next_node(void *graph, void *node) { return graphviz.agnxtnode(graph, node); }
void *dioxide_graphviz_first_edge(void *graph, void *node) { return graphviz.agfstout(graph, node); }
void *dioxide_graphviz_next_edge(void *graph, void *edge) { return graphviz.agnxtout(graph, edge); }
void *dioxide_graphviz_first_edge_into(void *graph, void *node) { return graphviz.agfstin(graph, node); }
void *dioxide_graphviz_next_edge_into(void *graph, void *edge) { return graphviz.agnxtin(graph, edge); }
void *dioxide_graphviz_first_subgraph(void *graph) { return graphviz.agfstsubg(graph); }
void *dioxide_graphviz_next_subgraph(void *subgraph) { return graphviz.agnxtsubg(subgraph); }
const char *dioxide_graphviz_name(void *object) { return graphviz.agnameof(object); }

const char *dioxide_graphviz_attribute(void *object, const char *name) {
  return graphviz.agget(object, (char *)name);
}
