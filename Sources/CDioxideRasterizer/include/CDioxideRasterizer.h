#ifndef DIOXIDE_CRASTERIZER_H
#define DIOXIDE_CRASTERIZER_H

// librsvg and cairo, loaded when an image is requested: building needs neither their headers nor their libraries. Use them
// in a process created for one image.

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

/// The result of drawing.
typedef enum {
  DIOXIDE_RASTERIZER_DONE = 0,
  /// A library is not installed.
  DIOXIDE_RASTERIZER_NO_LIBRARY = 1,
  /// A library lacks a function.
  DIOXIDE_RASTERIZER_NO_SYMBOL = 2,
  /// The document was rejected, or could not be drawn.
  DIOXIDE_RASTERIZER_FAILED = 3,
} dioxide_rasterizer_status;

/// The output format.
typedef enum {
  DIOXIDE_RASTERIZER_PNG = 0,
  DIOXIDE_RASTERIZER_PDF = 1,
} dioxide_rasterizer_format;

/// Draws an SVG document of `width` × `height` pixels, scaled by `scale`. The bytes are valid until the process ends. On
/// failure, `detail` receives the missing part or the error.
dioxide_rasterizer_status dioxide_rasterize(
  const unsigned char *svg, size_t length, dioxide_rasterizer_format format, double width, double height, double scale,
  unsigned char *_Nullable *_Nonnull bytes, size_t *count, char *detail, size_t capacity);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#ifdef __cplusplus
}
#endif

#endif
