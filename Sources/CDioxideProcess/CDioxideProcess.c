#include "CDioxideProcess.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>  // Also defines whether this is glibc.
#include <unistd.h>

#if defined(__APPLE__)
#include <crt_externs.h>

int process_argument_count(void) { return *_NSGetArgc(); }

const char *process_argument(int index) { return (*_NSGetArgv())[index]; }

#elif defined(__GLIBC__)
static int count;
static char **arguments;

// glibc passes the arguments of `main` to its constructors, which run first. The compiler generates `main` itself.
__attribute__((constructor)) static void keep_arguments(int number, char **values) {
  count = number;
  arguments = values;
}

int process_argument_count(void) { return count; }

const char *process_argument(int index) { return arguments[index]; }

#else
int process_argument_count(void) { return 0; }

const char *process_argument(int index) { return NULL; }
#endif

void process_accept_ending_signals(void) {
  sigset_t signals;
  sigemptyset(&signals);
  const int ending[] = {SIGHUP, SIGINT, SIGTERM, SIGALRM, SIGPIPE};
  for (unsigned index = 0; index < sizeof ending / sizeof *ending; index++) sigaddset(&signals, ending[index]);
  pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
}

struct end {
  int descriptor, status;
};

static void *wait_for_end(void *argument) {
  const struct end *end = argument;
  char byte;
  while (read(end->descriptor, &byte, 1) < 0 && errno == EINTR) {
  }
  _exit(end->status);
}

void process_end_with_descriptor(int descriptor, int status) {
  static struct end end;
  end = (struct end){descriptor, status};
  pthread_t thread;
  if (pthread_create(&thread, NULL, wait_for_end, &end) == 0) pthread_detach(thread);
}

#if defined(__linux__)
#include <link.h>
#include <sys/auxv.h>
#include <sys/prctl.h>

const char *process_executable(void) { return (const char *)getauxval(AT_EXECFN); }

void process_end_with_parent(void) { prctl(PR_SET_PDEATHSIG, SIGKILL); }

// In a fully static program, Swift's runtime determines its folder through /proc at start, for a debugger that does not
// exist, and aborts if /proc is not mounted. It uses this name instead. Runs before the constructors of the runtime.
__attribute__((constructor(101))) static void name_swift_root(void) {
  if (access("/proc/self/exe", R_OK) != 0) setenv("SWIFT_ROOT", "/", 0);
}

_Bool process_can_load_libraries(void) {
  // The program headers; one of them names the dynamic loader, if there is one.
  const ElfW(Phdr) *headers = (const ElfW(Phdr) *)getauxval(AT_PHDR);
  unsigned long count = headers ? getauxval(AT_PHNUM) : 0;
  for (unsigned long index = 0; index < count; index++) {
    if (headers[index].p_type == PT_INTERP) return 1;
  }
  return 0;
}
#else
const char *process_executable(void) { return NULL; }

void process_end_with_parent(void) {}

_Bool process_can_load_libraries(void) { return 1; }
#endif
