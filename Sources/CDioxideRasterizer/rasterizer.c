#include "CDioxideRasterizer.h"

#include <dlfcn.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__APPLE__)
static const char *const rsvg_names[] = {
  "librsvg-2.2.dylib", "/opt/homebrew/lib/librsvg-2.2.dylib", "/usr/local/lib/librsvg-2.2.dylib", "/opt/local/lib/librsvg-2.2.dylib",
  NULL};
static const char *const cairo_names[] = {
  "libcairo.2.dylib", "/opt/homebrew/lib/libcairo.2.dylib", "/usr/local/lib/libcairo.2.dylib", "/opt/local/lib/libcairo.2.dylib",
  NULL};
#else
static const char *const rsvg_names[] = {"librsvg-2.so.2", "/home/linuxbrew/.linuxbrew/lib/librsvg-2.so.2", NULL};
static const char *const cairo_names[] = {"libcairo.so.2", "/home/linuxbrew/.linuxbrew/lib/libcairo.so.2", NULL};
#endif

// The declarations of `glib/gerror.h` and `librsvg/rsvg.h`.
struct error {
  unsigned int domain;
  int code;
  char *message;
};
struct rectangle {
  double x, y, width, height;
};

// CAIRO_FORMAT_ARGB32; points of a page for each pixel of a drawing.
enum { format_argb32 = 0 };
static const double points = 0.75;

struct output {
  unsigned char *bytes;
  size_t count, capacity;
};

// A `cairo_write_func_t`: 0 is success, 11 CAIRO_STATUS_WRITE_ERROR.
static int append(void *closure, const unsigned char *bytes, unsigned int count) {
  struct output *output = closure;
  if (output->count + count > output->capacity) {
    size_t capacity = 2 * output->capacity + count;
    unsigned char *larger = realloc(output->bytes, capacity);
    if (!larger) return 11;
    output->bytes = larger;
    output->capacity = capacity;
  }
  memcpy(output->bytes + output->count, bytes, count);
  output->count += count;
  return 0;
}

static void *open_library(const char *const *names) {
  for (; *names; names++) {
    void *library = dlopen(*names, RTLD_NOW | RTLD_GLOBAL);
    if (library) return library;
  }
  return NULL;
}

dioxide_rasterizer_status dioxide_rasterize(
  const unsigned char *svg, size_t length, dioxide_rasterizer_format format, double width, double height, double scale,
  unsigned char **bytes, size_t *count, char *detail, size_t capacity) {
  *bytes = NULL;
  *count = 0;
  if (capacity == 0) return DIOXIDE_RASTERIZER_FAILED;
  detail[0] = 0;
  void *rsvg = open_library(rsvg_names);
  void *cairo = rsvg ? open_library(cairo_names) : NULL;
  if (!rsvg || !cairo) {
    snprintf(detail, capacity, "%s", rsvg ? cairo_names[0] : rsvg_names[0]);
    return DIOXIDE_RASTERIZER_NO_LIBRARY;
  }
  // POSIX permits a function in a data pointer, but ISO C has no cast for it.
#define FIND(library, result, name, ...) \
  result(*name)(__VA_ARGS__) = NULL; \
  do { \
    void *address = dlsym(library, #name); \
    if (!address && !detail[0]) snprintf(detail, capacity, "%s", #name); \
    memcpy(&name, &address, sizeof address); \
  } while (0)
  FIND(rsvg, void *, rsvg_handle_new_from_data, const unsigned char *, size_t, struct error **);
  FIND(rsvg, int, rsvg_handle_render_document, void *, void *, const struct rectangle *, struct error **);
  FIND(cairo, void *, cairo_image_surface_create, int, int, int);
  FIND(cairo, void *, cairo_pdf_surface_create_for_stream, int (*)(void *, const unsigned char *, unsigned int), void *, double, double);
  FIND(cairo, int, cairo_surface_write_to_png_stream, void *, int (*)(void *, const unsigned char *, unsigned int), void *);
  FIND(cairo, void *, cairo_create, void *);
  FIND(cairo, void, cairo_destroy, void *);
  FIND(cairo, void, cairo_show_page, void *);
  FIND(cairo, void, cairo_surface_finish, void *);
  FIND(cairo, int, cairo_surface_status, void *);
#undef FIND
  if (detail[0]) return DIOXIDE_RASTERIZER_NO_SYMBOL;

  struct error *error = NULL;
  void *document = rsvg_handle_new_from_data(svg, length, &error);
  if (!document) {
    snprintf(detail, capacity, "%s", error && error->message ? error->message : "the document is not taken");
    return DIOXIDE_RASTERIZER_FAILED;
  }
  struct output output = {NULL, 0, 0};
  double factor = format == DIOXIDE_RASTERIZER_PDF ? points * scale : scale;
  struct rectangle page = {0, 0, width * factor, height * factor};
  void *surface = format == DIOXIDE_RASTERIZER_PDF
    ? cairo_pdf_surface_create_for_stream(append, &output, page.width, page.height)
    : cairo_image_surface_create(format_argb32, (int)ceil(page.width), (int)ceil(page.height));
  void *context = cairo_create(surface);
  int isDrawn = rsvg_handle_render_document(document, context, &page, &error);
  if (isDrawn && format == DIOXIDE_RASTERIZER_PDF) cairo_show_page(context);
  cairo_destroy(context);
  if (isDrawn && format == DIOXIDE_RASTERIZER_PNG) isDrawn = cairo_surface_write_to_png_stream(surface, append, &output) == 0;
  // A page is written when its surface is finished.
  cairo_surface_finish(surface);
  if (!isDrawn || cairo_surface_status(surface) != 0) {
    snprintf(detail, capacity, "%s", error && error->message ? error->message : "the image is not drawn");
    return DIOXIDE_RASTERIZER_FAILED;
  }
  *bytes = output.bytes;
  *count = output.count;
  return DIOXIDE_RASTERIZER_DONE;
}
