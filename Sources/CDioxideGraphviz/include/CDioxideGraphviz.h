#ifndef DIOXIDE_CGRAPHVIZ_H
#define DIOXIDE_CGRAPHVIZ_H

// Graphviz, loaded when a picture is requested: building needs neither its headers nor its libraries.
//
// Graphviz has global state, leaks, and may abort: use it in a process created for one picture, from one thread.

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

/// Why Graphviz could not be loaded.
typedef enum {
  DIOXIDE_GRAPHVIZ_LOADED = 0,
  /// The library libgvc is not installed.
  DIOXIDE_GRAPHVIZ_NO_LIBRARY = 1,
  /// The library lacks a function.
  DIOXIDE_GRAPHVIZ_NO_SYMBOL = 2,
  /// A required plug-in is not installed.
  DIOXIDE_GRAPHVIZ_NO_PLUGIN = 3,
  /// The library could not create a context.
  DIOXIDE_GRAPHVIZ_NO_CONTEXT = 4,
  /// The library or a plug-in cannot be loaded, or has an unknown version.
  DIOXIDE_GRAPHVIZ_BROKEN = 5,
} dioxide_graphviz_status;

/// Loads Graphviz. `library` is the path of libgvc, or NULL for the default paths; `plugins` lists the plug-ins to load
/// ("core", "dot_layout", …) and ends with NULL. Without a text plug-in, text widths are estimated and thus the same on
/// every machine. On failure, `detail` receives the missing part.
dioxide_graphviz_status dioxide_graphviz_load(
  const char *_Nullable library, const char *_Nullable const *_Nonnull plugins, char *detail, size_t capacity);

/// The version of the loaded library, as "2.42.2"; empty before loading.
const char *dioxide_graphviz_version(void);

/// Reads a graph in the DOT language; NULL if it is malformed.
void *_Nullable dioxide_graphviz_read(const char *dot);

/// Lays a graph out; 0 for success.
int dioxide_graphviz_layout(void *graph, const char *engine);

/// Renders a graph with a layout; 0 for success. The bytes are valid until the process ends.
int dioxide_graphviz_render(void *graph, const char *format, char *_Nullable *_Nonnull bytes, size_t *length);

// Iteration; NULL ends it.
void *_Nullable dioxide_graphviz_first_node(void *graph);
void *_Nullable dioxide_graphviz_next_node(void *graph, void *node);
void *_Nullable dioxide_graphviz_first_edge(void *graph, void *node);
void *_Nullable dioxide_graphviz_next_edge(void *graph, void *edge);
void *_Nullable dioxide_graphviz_first_edge_into(void *graph, void *node);
void *_Nullable dioxide_graphviz_next_edge_into(void *graph, void *edge);
void *_Nullable dioxide_graphviz_first_subgraph(void *graph);
void *_Nullable dioxide_graphviz_next_subgraph(void *subgraph);

/// The name of a graph, node or edge; NULL if it has none.
const char *_Nullable dioxide_graphviz_name(void *object);
/// An attribute of a graph, node or edge; NULL if it is not declared.
const char *_Nullable dioxide_graphviz_attribute(void *object, const char *name);

/// Whether the assumed prototypes agree with the installed headers: 1 if they do, 0 if not, -1 if the headers were not
/// installed at build time.
int dioxide_graphviz_prototypes_match(void);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#ifdef __cplusplus
}
#endif

#endif
