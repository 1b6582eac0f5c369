#pragma once
#include <stddef.h>

/// One data file of a room, carried inside the program so that Acquis installs as one file.
typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t count;
} EmbeddedFile;

/// The file with this path below `Sources/`, for example "Vocabularies/Data/bodies.tsv"; its `name` is NULL where there is none.
EmbeddedFile embedded_file(const char *name);

/// The file at a position in the list, for going through all of them; its `name` is NULL past the end.
EmbeddedFile embedded_file_at(size_t index);
