// Everything is in the header; a target needs a file that is compiled.
#include "CDioxideByteMarks.h"
