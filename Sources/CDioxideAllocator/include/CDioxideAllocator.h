#ifndef C_ALLOCATOR_H
#define C_ALLOCATOR_H

#include <stddef.h>

// Configures the allocator for a program that allocates memory and exits without freeing it: memory then comes from the system in
// larger steps. Does something only with glibc, whose words for that Swift does not import.
__attribute__((swift_name("expectShortRun()")))
void allocator_expect_short_run(void);

// Takes this many bytes from the system, for what the calling thread will request: in one step, and in large pages where
// there are such.
__attribute__((swift_name("reserveMemory(_:)")))
void allocator_reserve(size_t size);

#endif
