#ifndef C_ALLOCATOR_H
#define C_ALLOCATOR_H

#include <stddef.h>

// Configures the allocator for a program that exits without freeing its memory: memory is then requested from the system in
// larger steps. Only has an effect with glibc, whose functions for that Swift does not import.
__attribute__((swift_name("expectShortRun()")))
void allocator_expect_short_run(void);

// Requests this number of bytes from the system for the calling thread: in one step, and in large pages if available.
__attribute__((swift_name("reserveMemory(_:)")))
void allocator_reserve(size_t size);

#endif
