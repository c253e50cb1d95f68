#ifndef DIOXIDE_H
#define DIOXIDE_H

// What Swift has no word for: a variable of a thread. It points at the innermost thing that this thread builds.
// `static inline`, so that reading it costs one load.

extern _Thread_local const void *dioxide_innermost_frame;

static inline const void *dioxide_frame(void) { return dioxide_innermost_frame; }
static inline void dioxide_set_frame(const void *frame) { dioxide_innermost_frame = frame; }

// A number that no other running thread has.
static inline const void *dioxide_thread(void) { return &dioxide_innermost_frame; }

// The address below which little is left of this thread's stack; nothing while it is not known.
extern _Thread_local const char *dioxide_stack_limit;
const char *dioxide_find_stack_limit(void);

// Whether so little is left of the stack that nothing more should be built on it.
static inline _Bool dioxide_stack_is_low(void) {
  const char *limit = dioxide_stack_limit;
  if (!limit) limit = dioxide_find_stack_limit();
  return (const char *)__builtin_frame_address(0) < limit;
}

// A lock to wait at until somebody else says that something has changed. Nothing where memory lacks.
struct dioxide_monitor;
struct dioxide_monitor *dioxide_monitor_create(void);
void dioxide_monitor_destroy(struct dioxide_monitor *monitor);
void dioxide_monitor_lock(struct dioxide_monitor *monitor);
void dioxide_monitor_unlock(struct dioxide_monitor *monitor);
void dioxide_monitor_wait(struct dioxide_monitor *monitor);
void dioxide_monitor_wake_all(struct dioxide_monitor *monitor);

// Nanoseconds of a clock that never goes back.
unsigned long long dioxide_nanoseconds(void);

// The section of component records of this program or library, and its size in bytes; nothing where there is none.
const void *dioxide_records(long *size);

// Writes a message to the standard error stream and ends the program. For the one case where Swift's types leave no way
// to tell of a failure: a deferred dependency whose function cannot throw.
_Noreturn void dioxide_stop(const char *message);

#endif
