#include <malloc.h>
#include <stddef.h>

// The bytes that malloc has allocated and that are not freed, its own headers included.
static inline size_t allocated_bytes(void) { return mallinfo2().uordblks + mallinfo2().hblkhd; }
