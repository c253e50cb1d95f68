#include "CDioxideAllocator.h"

#include <limits.h>
#include <stdlib.h>

#if defined(__GLIBC__)
#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

void allocator_expect_short_run(void) {
#if defined(__GLIBC__)
  // Otherwise each growth of a large array would map it again, and fault in all of its pages.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
  mallopt(M_TOP_PAD, 1 << 20);
#endif
}

void allocator_reserve(size_t size) {
#if defined(__GLIBC__)
  // Keep freed memory at the top of the thread's heap.
  char *room = malloc(size);
  if (room == NULL) return;
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t start = ((uintptr_t)room + page - 1) & ~(page - 1);
  uintptr_t end = ((uintptr_t)room + size) & ~(page - 1);
  if (end > start) madvise((void *)start, end - start, MADV_HUGEPAGE);
  free(room);
#endif
}
