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

#if defined(__APPLE__)
#include <mach-o/getsect.h>
#include <mach-o/ldsyms.h>

// The library is linked into the program, so that its own image is the program's.
const void *dioxide_records(long *size) {
  unsigned long bytes = 0;
  const void *start = getsectiondata(&_mh_execute_header, "__DATA_CONST", "__dioxide", &bytes);
  *size = (long)bytes;
  return start;
}
#elif defined(__ELF__)
// The linker defines these where a section has a name that is a C identifier; weak, for a program without components.
extern const char dioxide_section_start[] __asm__("__start_dioxide_components")
    __attribute__((weak, visibility("hidden")));
extern const char dioxide_section_stop[] __asm__("__stop_dioxide_components")
    __attribute__((weak, visibility("hidden")));

const void *dioxide_records(long *size) {
  *size = dioxide_section_start ? (long)(dioxide_section_stop - dioxide_section_start) : 0;
  return dioxide_section_start;
}
#else
const void *dioxide_records(long *size) {
  *size = 0;
  return 0;
}
#endif

_Noreturn void dioxide_stop(const char *message) {
  fputs(message, stderr);
  fputc('\n', stderr);
  abort();
}
