#include "CDioxide.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

_Thread_local const void *dioxide_innermost_frame = 0;

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
