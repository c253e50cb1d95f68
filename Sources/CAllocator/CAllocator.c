#include "CAllocator.h"

#include <limits.h>
#include <stdlib.h>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

void allocator_expect_short_run(void) {
#if defined(__GLIBC__)
  // A growing array would be mapped anew each time, and each of its pages be asked for again.
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
  mallopt(M_TOP_PAD, 1 << 20);
#endif
}
