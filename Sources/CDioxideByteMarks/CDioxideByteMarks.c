// All code is in the header, but a target needs a source file.
#include "CDioxideByteMarks.h"
