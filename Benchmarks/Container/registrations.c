// The memory and the look-up of two tables of 1,000 registrations, for docs/decisions/011: objects of 56 bytes behind slots of 8 bytes,
// as in the container, and records of 40 bytes in chunks behind slots of 4 bytes. `registrations objects` or `registrations records`
// looks up in one of them only, for callgrind with `--toggle-collect='find_*'`.
#include <malloc.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { COUNT = 1000, CHUNK = 128, NAMED = 2 };

typedef struct {
  _Atomic uint64_t instance;
  uint64_t type, function, context;
  int32_t index;
  uint8_t scope, traits;
} Record;

typedef struct {
  uint64_t header[2];
  Record record;
} Object;

// Word 0 is the shift of the hash; the slots follow. A slot of `positions` is the place of a record plus one.
static _Atomic(uint64_t *) addresses;
static _Atomic(uint32_t *) positions;
static _Atomic(Record **) chunks;

static uint64_t hash(uint64_t type) { return (type >> 3) * 0x9E3779B97F4A7C15u; }

__attribute__((noinline)) uint64_t find_object(uint64_t type) {
  uint64_t *words = atomic_load_explicit(&addresses, memory_order_acquire);
  uint64_t mask = ~(uint64_t)0 >> words[0], slot = hash(type) >> words[0];
  for (;; slot = (slot + 1) & mask) {
    Object *found = (Object *)atomic_load_explicit((_Atomic uint64_t *)&words[slot + 1], memory_order_acquire);
    if (!found) return 0;
    if (found->record.type == type && !(found->record.traits & NAMED))
      return atomic_load_explicit(&found->record.instance, memory_order_acquire);
  }
}

__attribute__((noinline)) uint64_t find_record(uint64_t type) {
  uint32_t *words = atomic_load_explicit(&positions, memory_order_acquire);
  uint64_t mask = ~(uint64_t)0 >> words[0], slot = hash(type) >> words[0];
  for (;; slot = (slot + 1) & mask) {
    uint32_t place = atomic_load_explicit((_Atomic uint32_t *)&words[slot + 1], memory_order_acquire);
    if (!place) return 0;
    Record *found = &atomic_load_explicit(&chunks, memory_order_acquire)[(place - 1) / CHUNK][(place - 1) % CHUNK];
    if (found->type == type && !(found->traits & NAMED))
      return atomic_load_explicit(&found->instance, memory_order_acquire);
  }
}

static uint64_t types[COUNT];

// The growth of the container's table; replaced tables are kept.
static int grown(int bits) { return bits < 9 ? bits + 2 : bits + 1; }

#define FILL(name, Word, type_at, make)                                                      \
  static Word *name(void) {                                                                  \
    int bits = 3;                                                                            \
    Word *words = calloc((1 << bits) + 2, sizeof(Word));                                     \
    words[0] = 64 - bits;                                                                    \
    for (int index = 0; index < COUNT; index++) {                                            \
      if (index >= (1 << bits) / 8 * 5) {                                                    \
        int larger = grown(bits);                                                            \
        Word *grown_words = calloc((1 << larger) + 2, sizeof(Word));                         \
        grown_words[0] = 64 - larger;                                                        \
        for (int slot = 1; slot <= 1 << bits; slot++)                                        \
          if (words[slot]) add_##Word(grown_words, words[slot], type_at(words[slot]));       \
        words = grown_words;                                                                 \
        bits = larger;                                                                       \
      }                                                                                      \
      Word made = make(index);                                                               \
      add_##Word(words, made, types[index]);                                                 \
    }                                                                                        \
    return words;                                                                            \
  }

#define ADD(Word)                                                                            \
  static void add_##Word(Word *words, Word value, uint64_t type) {                           \
    uint64_t mask = ~(uint64_t)0 >> words[0], slot = hash(type) >> words[0];                 \
    while (words[slot + 1]) slot = (slot + 1) & mask;                                        \
    words[slot + 1] = value;                                                                 \
  }

ADD(uint64_t)
ADD(uint32_t)

static void set(Record *record, int index) {
  record->type = types[index];
  record->instance = index + 1;
}

static uint64_t make_object(int index) {
  Object *made = malloc(sizeof(Object));
  memset(made, 0, sizeof *made);
  set(&made->record, index);
  return (uint64_t)made;
}

static uint32_t make_record(int index) {
  if (index % CHUNK == 0) chunks[index / CHUNK] = calloc(CHUNK, sizeof(Record));
  set(&chunks[index / CHUNK][index % CHUNK], index);
  return index + 1;
}

static uint64_t type_of_object(uint64_t slot) { return ((Object *)slot)->record.type; }
static uint64_t type_of_record(uint32_t slot) { return types[slot - 1]; }

FILL(fill_objects, uint64_t, type_of_object, make_object)
FILL(fill_records, uint32_t, type_of_record, make_record)

static size_t allocated(void) {
  struct mallinfo2 info = mallinfo2();
  return info.uordblks + info.hblkhd;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e9 + time.tv_nsec;
}

// The least nanoseconds of a look-up: of every type in turn, or of one type that waits for the result before.
static double best(uint64_t (*find)(uint64_t), int waits) {
  double least = 1e9;
  for (int round = 0; round < 4000; round++) {
    uint64_t sum = 0;
    double start = now();
    for (int index = 0; index < COUNT; index++) {
      uint64_t type = waits ? types[0] + (sum & ((uint64_t)1 << 63)) : types[index];
      sum += find(type);
    }
    double time = (now() - start) / COUNT;
    if (sum && time < least) least = time;
  }
  return least;
}

int main(int count, char **arguments) {
  for (int index = 0; index < COUNT; index++) types[index] = 0x55550000 + index * 88;
  size_t start = allocated();
  addresses = fill_objects();
  size_t middle = allocated();
  chunks = calloc((COUNT + CHUNK - 1) / CHUNK, sizeof(Record *));
  positions = fill_records();
  size_t end = allocated();
  if (count > 1) {
    uint64_t (*find)(uint64_t) = strcmp(arguments[1], "records") ? find_object : find_record;
    uint64_t sum = 0;
    for (int index = 0; index < COUNT; index++) sum += find(types[index]);
    return sum == 0;
  }
  printf("objects: %.1f bytes, look-up %.2f ns, dependent look-up %.2f ns\n", (middle - start) / (double)COUNT,
         best(find_object, 0), best(find_object, 1));
  printf("records: %.1f bytes, look-up %.2f ns, dependent look-up %.2f ns\n", (end - middle) / (double)COUNT,
         best(find_record, 0), best(find_record, 1));
}
