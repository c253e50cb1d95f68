#ifndef DIOXIDE_CPROCESS_H
#define DIOXIDE_CPROCESS_H

// What a process was started with, and what it asks of the system for itself: things for which Swift has no word.

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

// The arguments as `main` gets them, the name of the program first, and their number. Swift's own list is read from /proc on
// Linux, and is empty if that is not mounted. The number is 0 if this system does not report it.
__attribute__((swift_name("processArgumentCount()")))
int process_argument_count(void);

__attribute__((swift_name("processArgument(_:)")))
const char *_Nullable process_argument(int index);

// The path under which the system started this program; NULL if it does not report it. It may be relative to the folder that
// was the working folder then.
__attribute__((swift_name("processExecutable()")))
const char *_Nullable process_executable(void);

// Lets the signals that end a process reach this one. A program inherits what the thread that starts it blocks, and threads
// of Dispatch block them all.
__attribute__((swift_name("acceptEndingSignals()")))
void process_accept_ending_signals(void);

// Asks the system to kill this process when its parent ends. Does something on Linux alone.
__attribute__((swift_name("endWithParent()")))
void process_end_with_parent(void);

// Ends this process with a status when a descriptor closes at its other end, or something is written to it.
__attribute__((swift_name("endWithDescriptor(_:_:)")))
void process_end_with_descriptor(int descriptor, int status);

// Whether this program can load libraries: it was started through the dynamic loader. A fully static one was not.
__attribute__((swift_name("processCanLoadLibraries()")))
_Bool process_can_load_libraries(void);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif
