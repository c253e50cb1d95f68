#ifndef DIOXIDE_CPROCESS_H
#define DIOXIDE_CPROCESS_H

// Properties of the process and requests to the system that Swift does not support.

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

// The arguments of `main`, including the name of the program, and their number. Swift reads its own list from /proc on
// Linux, and it is empty if that is not mounted. The number is 0 if the system does not provide it.
__attribute__((swift_name("processArgumentCount()")))
int process_argument_count(void);

__attribute__((swift_name("processArgument(_:)")))
const char *_Nullable process_argument(int index);

// The path with which the system started this program; NULL if the system does not provide it. May be relative to the
// working folder at that time.
__attribute__((swift_name("processExecutable()")))
const char *_Nullable process_executable(void);

// Unblocks the signals that end a process. A program inherits the blocked signals of the thread that starts it, and threads
// of Dispatch block all of them.
__attribute__((swift_name("acceptEndingSignals()")))
void process_accept_ending_signals(void);

// Asks the system to kill this process when its parent ends. Only has an effect on Linux.
__attribute__((swift_name("endWithParent()")))
void process_end_with_parent(void);

// Ends this process with a status when the other end of a descriptor closes or is written to.
__attribute__((swift_name("endWithDescriptor(_:_:)")))
void process_end_with_descriptor(int descriptor, int status);

// Whether this program can load libraries, that is, was started through the dynamic loader. A fully static one was not.
__attribute__((swift_name("processCanLoadLibraries()")))
_Bool process_can_load_libraries(void);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif
