#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE  // For pthread_getattr_np.
#endif
#include "CDioxide.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

_Thread_local const void *dioxide_innermost_frame = 0;

_Thread_local const char *dioxide_stack_limit = 0;

// An eighth of the stack, but at least this much, is reserved for initializers and their callees.
static const size_t least_reserve = 64 * 1024;

const char *dioxide_find_stack_limit(void) {
  const char *lowest = 0;
  size_t size = 0;
#if defined(__APPLE__)
  size = pthread_get_stacksize_np(pthread_self());
  lowest = (const char *)pthread_get_stackaddr_np(pthread_self()) - size;
#elif defined(__linux__)
  pthread_attr_t attributes;
  if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
    void *address = 0;
    if (pthread_attr_getstack(&attributes, &address, &size) == 0) lowest = address;
    pthread_attr_destroy(&attributes);
  }
#endif
  // If the stack is unknown, use an address that no stack reaches.
  size_t reserve = size / 8 > least_reserve ? size / 8 : least_reserve;
  dioxide_stack_limit = lowest ? lowest + reserve : (const char *)1;
  return dioxide_stack_limit;
}

struct dioxide_monitor {
  pthread_mutex_t mutex;
  pthread_cond_t condition;
};

struct dioxide_monitor *dioxide_monitor_create(void) {
  struct dioxide_monitor *monitor = malloc(sizeof *monitor);
  if (!monitor) abort();
  pthread_mutex_init(&monitor->mutex, 0);
  pthread_cond_init(&monitor->condition, 0);
  return monitor;
}

void dioxide_monitor_destroy(struct dioxide_monitor *monitor) {
  pthread_cond_destroy(&monitor->condition);
  pthread_mutex_destroy(&monitor->mutex);
  free(monitor);
}

void dioxide_monitor_lock(struct dioxide_monitor *monitor) { pthread_mutex_lock(&monitor->mutex); }
void dioxide_monitor_unlock(struct dioxide_monitor *monitor) { pthread_mutex_unlock(&monitor->mutex); }
void dioxide_monitor_wait(struct dioxide_monitor *monitor) {
  pthread_cond_wait(&monitor->condition, &monitor->mutex);
}
void dioxide_monitor_wake_all(struct dioxide_monitor *monitor) { pthread_cond_broadcast(&monitor->condition); }

unsigned long long dioxide_nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (unsigned long long)now.tv_sec * 1000000000ull + (unsigned long long)now.tv_nsec;
}

_Noreturn void dioxide_stop(const char *message) {
  fputs(message, stderr);
  fputc('\n', stderr);
  abort();
}
