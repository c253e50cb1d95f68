#ifndef DIOXIDE_H
#define DIOXIDE_H

#include <stdint.h>

#if defined(__APPLE__)
#include <os/lock.h>
#else
#include <pthread.h>
#endif

// Atomic words and a lock. Swift's module Synchronization requires the operating systems of 2024. Inlined in debug builds
// too, so that the thread sanitizer sees the accesses.

#define DIOXIDE_INLINE static inline __attribute__((always_inline))

DIOXIDE_INLINE uintptr_t dioxide_word_load(const uintptr_t *word) { return __atomic_load_n(word, __ATOMIC_ACQUIRE); }
DIOXIDE_INLINE uintptr_t dioxide_word_load_relaxed(const uintptr_t *word) {
  return __atomic_load_n(word, __ATOMIC_RELAXED);
}
// A word that is known to be an address, as a pointer that Swift does not test for null.
DIOXIDE_INLINE __attribute__((returns_nonnull)) uintptr_t *dioxide_address(uintptr_t word) { return (uintptr_t *)word; }
DIOXIDE_INLINE void dioxide_word_store(uintptr_t *word, uintptr_t value) {
  __atomic_store_n(word, value, __ATOMIC_RELEASE);
}
DIOXIDE_INLINE void dioxide_word_store_relaxed(uintptr_t *word, uintptr_t value) {
  __atomic_store_n(word, value, __ATOMIC_RELAXED);
}
DIOXIDE_INLINE uintptr_t dioxide_word_exchange(uintptr_t *word, uintptr_t value) {
  return __atomic_exchange_n(word, value, __ATOMIC_ACQ_REL);
}
DIOXIDE_INLINE uintptr_t dioxide_word_add(uintptr_t *word, uintptr_t value) {
  return __atomic_add_fetch(word, value, __ATOMIC_ACQ_REL);
}
// Stores the previous word in `expected`.
DIOXIDE_INLINE _Bool dioxide_word_compare_exchange(uintptr_t *word, uintptr_t *expected, uintptr_t value) {
  return __atomic_compare_exchange_n(word, expected, value, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
}

#if defined(__APPLE__)
typedef os_unfair_lock dioxide_lock;
static inline void dioxide_lock_make(dioxide_lock *lock) { *lock = OS_UNFAIR_LOCK_INIT; }
static inline void dioxide_lock_destroy(dioxide_lock *lock) { (void)lock; }
static inline void dioxide_lock_take(dioxide_lock *lock) { os_unfair_lock_lock(lock); }
static inline void dioxide_lock_release(dioxide_lock *lock) { os_unfair_lock_unlock(lock); }
#else
typedef pthread_mutex_t dioxide_lock;
static inline void dioxide_lock_make(dioxide_lock *lock) { pthread_mutex_init(lock, 0); }
static inline void dioxide_lock_destroy(dioxide_lock *lock) { pthread_mutex_destroy(lock); }
static inline void dioxide_lock_take(dioxide_lock *lock) { pthread_mutex_lock(lock); }
static inline void dioxide_lock_release(dioxide_lock *lock) { pthread_mutex_unlock(lock); }
#endif

// A thread-local variable, which Swift does not support. Points to the innermost construction of the thread.
// `static inline`, so that reading it is a single load.

extern _Thread_local const void *dioxide_innermost_frame;

static inline const void *dioxide_frame(void) { return dioxide_innermost_frame; }
static inline void dioxide_set_frame(const void *frame) { dioxide_innermost_frame = frame; }

// A number that is unique among running threads.
static inline const void *dioxide_thread(void) { return &dioxide_innermost_frame; }

// The address below which the thread's stack is nearly exhausted; NULL while it is not known.
extern _Thread_local const char *dioxide_stack_limit;
const char *dioxide_find_stack_limit(void);

// Whether the stack is nearly exhausted, so that nothing more should be built on it.
static inline _Bool dioxide_stack_is_low(void) {
  const char *limit = dioxide_stack_limit;
  if (!limit) limit = dioxide_find_stack_limit();
  return (const char *)__builtin_frame_address(0) < limit;
}

// A lock with a condition that other threads can signal. NULL if there is no memory.
struct dioxide_monitor;
struct dioxide_monitor *dioxide_monitor_create(void);
void dioxide_monitor_destroy(struct dioxide_monitor *monitor);
void dioxide_monitor_lock(struct dioxide_monitor *monitor);
void dioxide_monitor_unlock(struct dioxide_monitor *monitor);
void dioxide_monitor_wait(struct dioxide_monitor *monitor);
void dioxide_monitor_wake_all(struct dioxide_monitor *monitor);

// Nanoseconds of a monotonic clock.
unsigned long long dioxide_nanoseconds(void);

// The section of component records of this program or library, and its size in bytes; NULL and 0 if there is none.
const void *dioxide_records(long *size);

// Writes a message to standard error and ends the program. For the only case in which Swift's types cannot report a
// failure: a deferred dependency with a function that cannot throw.
_Noreturn void dioxide_stop(const char *message);

#endif
