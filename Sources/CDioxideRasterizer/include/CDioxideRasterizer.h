#ifndef DIOXIDE_CRASTERIZER_H
#define DIOXIDE_CRASTERIZER_H

// librsvg and cairo, loaded when an image is asked for and not before: building needs neither their headers nor their libraries.
// To be used in a process that is made for one image.

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

/// How drawing ended.
typedef enum {
  DIOXIDE_RASTERIZER_DONE = 0,
  /// A library is not there.
  DIOXIDE_RASTERIZER_NO_LIBRARY = 1,
  /// A library is there and lacks a function.
  DIOXIDE_RASTERIZER_NO_SYMBOL = 2,
  /// The document was not taken, or not drawn.
  DIOXIDE_RASTERIZER_FAILED = 3,
} dioxide_rasterizer_status;

/// What is drawn.
typedef enum {
  DIOXIDE_RASTERIZER_PNG = 0,
  DIOXIDE_RASTERIZER_PDF = 1,
} dioxide_rasterizer_format;

/// Draws an SVG document of `width` × `height` pixels, `scale` times as large. The bytes live until the process ends. On failure,
/// `detail` gets what is missing or what is wrong.
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
