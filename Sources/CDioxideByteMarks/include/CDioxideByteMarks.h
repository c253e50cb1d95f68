#ifndef C_BYTE_MARKS_H
#define C_BYTE_MARKS_H

// A bit mask of the relevant bytes, first byte lowest.
//
// Swift has byte vectors and comparisons, but no operation to convert the result to bits, for which every processor has an
// instruction. Uses the compiler's vector extensions, so the same code works on all processors. All functions are inlined.
// The caller must guarantee the number of bytes in the name of the function.

#include <stdint.h>

typedef uint8_t byte_marks_block __attribute__((vector_size(16)));
typedef _Bool byte_marks_bits __attribute__((ext_vector_type(16)));

#define BYTE_MARKS(declaration, name) \
  __attribute__((swift_name(name), always_inline)) static inline declaration

static inline byte_marks_block byte_marks_load(const uint8_t *bytes) {
  byte_marks_block block;
  __builtin_memcpy(&block, bytes, sizeof block);
  return block;
}

// One bit for each byte of a comparison.
static inline uint32_t byte_marks_of(byte_marks_block comparison) {
  byte_marks_bits bits = __builtin_convertvector(comparison, byte_marks_bits);
  uint16_t result;
  __builtin_memcpy(&result, &bits, sizeof result);
  return result;
}

#define BYTE_MARKS_EQUAL(block, byte) ((byte_marks_block)((block) == (byte)))

static inline uint32_t byte_marks_code(byte_marks_block block) {
  // Braces (and `|` and `~`, to save comparisons); `"` and `#`; `/` and "`".
  typedef int8_t signed_block __attribute__((vector_size(16)));
  return byte_marks_of(
      (byte_marks_block)((signed_block)block > 0x7A) | BYTE_MARKS_EQUAL(block | 1, '#') |
      BYTE_MARKS_EQUAL(block, '/') | BYTE_MARKS_EQUAL(block, '`'));
}

static inline uint32_t byte_marks_comment(byte_marks_block block) {
  // Line breaks (and tabs and other control characters, to save comparisons).
  return byte_marks_of(BYTE_MARKS_EQUAL(block | 7, 0x0F) | BYTE_MARKS_EQUAL(block, 'x'));
}

static inline uint32_t byte_marks_text(byte_marks_block block) {
  return byte_marks_of(BYTE_MARKS_EQUAL(block, '"') | BYTE_MARKS_EQUAL(block, '\\'));
}

#define BYTE_MARKS_OF_64(classify, bytes) \
  ((uint64_t)classify(byte_marks_load(bytes)) | (uint64_t)classify(byte_marks_load((bytes) + 16)) << 16 | \
   (uint64_t)classify(byte_marks_load((bytes) + 32)) << 32 | (uint64_t)classify(byte_marks_load((bytes) + 48)) << 48)

// Bytes that may change the depth of braces, or begin a string, a comment, a regular expression or a quoted name.
BYTE_MARKS(uint64_t byte_marks_code_64(const uint8_t *bytes), "marksOfCode(in64Bytes:)") {
  return BYTE_MARKS_OF_64(byte_marks_code, bytes);
}

// Line breaks (and other control characters), and `x`.
BYTE_MARKS(uint64_t byte_marks_comment_64(const uint8_t *bytes), "marksOfComment(in64Bytes:)") {
  return BYTE_MARKS_OF_64(byte_marks_comment, bytes);
}

// Bytes that may end or interrupt a multi-line string.
BYTE_MARKS(uint64_t byte_marks_text_64(const uint8_t *bytes), "marksOfText(in64Bytes:)") {
  return BYTE_MARKS_OF_64(byte_marks_text, bytes);
}

// Bytes that may end or interrupt a single-line string: quotes, backslashes, line breaks (and other control characters).
BYTE_MARKS(uint32_t byte_marks_line_of_text_16(const uint8_t *bytes), "marksOfLineOfText(in16Bytes:)") {
  byte_marks_block block = byte_marks_load(bytes);
  return byte_marks_of(
      BYTE_MARKS_EQUAL(block | 7, 0x0F) | BYTE_MARKS_EQUAL(block, '"') | BYTE_MARKS_EQUAL(block, '\\'));
}

// Bytes that may change the depth of a kind of brackets, or begin something other than plain text.
BYTE_MARKS(
    uint32_t byte_marks_brackets_16(const uint8_t *bytes, uint8_t opening, uint8_t closing),
    "marksOfBrackets(in16Bytes:_:_:)") {
  byte_marks_block block = byte_marks_load(bytes);
  return byte_marks_code(block) | byte_marks_of(BYTE_MARKS_EQUAL(block, opening) | BYTE_MARKS_EQUAL(block, closing));
}

// Bytes other than ASCII letters, digits and underscores.
BYTE_MARKS(uint32_t byte_marks_other_than_word_16(const uint8_t *bytes), "marksOfOtherThanWord(in16Bytes:)") {
  byte_marks_block block = byte_marks_load(bytes);
  byte_marks_block lower = block | 0x20;
  return 0xFFFF ^ byte_marks_of(
      (byte_marks_block)((byte_marks_block)(lower - 'a') < 26) |
      (byte_marks_block)((byte_marks_block)(block - '0') < 10) | BYTE_MARKS_EQUAL(block, '_'));
}

// Bytes other than spaces and the control characters from tab to carriage return.
BYTE_MARKS(uint32_t byte_marks_other_than_space_16(const uint8_t *bytes), "marksOfOtherThanSpace(in16Bytes:)") {
  byte_marks_block block = byte_marks_load(bytes);
  return 0xFFFF ^ byte_marks_of(
      (byte_marks_block)((byte_marks_block)(block - 0x09) < 5) | BYTE_MARKS_EQUAL(block, 0x20));
}

// Line feeds and carriage returns.
BYTE_MARKS(uint32_t byte_marks_lines_16(const uint8_t *bytes), "marksOfLineBreaks(in16Bytes:)") {
  byte_marks_block block = byte_marks_load(bytes);
  return byte_marks_of(BYTE_MARKS_EQUAL(block, 0x0A) | BYTE_MARKS_EQUAL(block, 0x0D));
}

static inline byte_marks_block byte_marks_ends(
    const uint8_t *bytes, const uint8_t *ends, uint8_t first, uint8_t last) {
  return BYTE_MARKS_EQUAL(byte_marks_load(bytes), first) & BYTE_MARKS_EQUAL(byte_marks_load(ends), last);
}

// Possible starts of a text: its first byte is there, and its last byte is at the same position after `ends`.
BYTE_MARKS(
    uint64_t byte_marks_ends_64(const uint8_t *bytes, const uint8_t *ends, uint8_t first, uint8_t last),
    "marksOfEnds(in64Bytes:_:_:_:)") {
  byte_marks_block blocks[4] = {
      byte_marks_ends(bytes, ends, first, last), byte_marks_ends(bytes + 16, ends + 16, first, last),
      byte_marks_ends(bytes + 32, ends + 32, first, last), byte_marks_ends(bytes + 48, ends + 48, first, last)};
  // Most blocks contain none, which a single test shows for all four.
  if (byte_marks_of(blocks[0] | blocks[1] | blocks[2] | blocks[3]) == 0) return 0;
  return (uint64_t)byte_marks_of(blocks[0]) | (uint64_t)byte_marks_of(blocks[1]) << 16 |
      (uint64_t)byte_marks_of(blocks[2]) << 32 | (uint64_t)byte_marks_of(blocks[3]) << 48;
}

BYTE_MARKS(
    uint32_t byte_marks_ends_16(const uint8_t *bytes, const uint8_t *ends, uint8_t first, uint8_t last),
    "marksOfEnds(in16Bytes:_:_:_:)") {
  return byte_marks_of(byte_marks_ends(bytes, ends, first, last));
}

#undef BYTE_MARKS
#undef BYTE_MARKS_EQUAL
#undef BYTE_MARKS_OF_64

#endif
