#include "CDioxideProcess.h"

#include <stdlib.h>  // which also says whether this is glibc

#if defined(__APPLE__)
#include <crt_externs.h>

int process_argument_count(void) { return *_NSGetArgc(); }

const char *process_argument(int index) { return (*_NSGetArgv())[index]; }

#elif defined(__GLIBC__)
static int count;
static char **arguments;

// glibc hands its constructors what it hands `main`, and runs them first. `main` itself is the compiler's.
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

#if defined(__linux__)
#include <signal.h>
#include <sys/auxv.h>
#include <sys/prctl.h>

const char *process_executable(void) { return (const char *)getauxval(AT_EXECFN); }

void process_end_with_parent(void) { prctl(PR_SET_PDEATHSIG, SIGKILL); }
#else
const char *process_executable(void) { return NULL; }

void process_end_with_parent(void) {}
#endif
