#include "CDioxide.h"

#if defined(__APPLE__)
#include <mach-o/getsect.h>
#include <mach-o/loader.h>

// The linker defines it in every program, test bundle and library: the header of the image that this file is linked into,
// which contains the components.
extern const struct mach_header_64 dioxide_image __asm__("___dso_handle");

const void *dioxide_records(long *size) {
  unsigned long bytes = 0;
  const void *start = getsectiondata(&dioxide_image, "__DATA_CONST", "__dioxide", &bytes);
  *size = (long)bytes;
  return start;
}
#elif defined(__ELF__)
// The linker defines these for sections whose name is a C identifier; weak, because a program may have no components.
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
