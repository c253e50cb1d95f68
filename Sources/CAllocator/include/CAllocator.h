#ifndef C_ALLOCATOR_H
#define C_ALLOCATOR_H

// Tells the allocator that the program takes memory, and ends soon without giving it back: it then takes it from the system in
// larger steps. Does something only with glibc, whose words for that Swift does not import.
__attribute__((swift_name("expectShortRun()")))
void allocator_expect_short_run(void);

#endif
