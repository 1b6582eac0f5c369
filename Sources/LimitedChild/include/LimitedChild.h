#pragma once

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// A program of the system, and what it may use.
struct limited_child {
    const char *path;
    char *const *arguments;
    char *const *environment;
    /// What becomes its standard input, output and error. It inherits nothing else.
    int input, output, errors;
    /// Bytes of address space, and seconds of processor time.
    uint64_t memory, seconds;
};

/// Starts the program in a session of its own. It can read files and write to its output; it has no network, starts no
/// process, writes no file, and ends when the thread that started it ends.
///
/// Returns its process identifier; or -1 with the reason in errno, and in `step` what could not be done.
pid_t start_limited_child(const struct limited_child *child, const char **step);

/// A file in memory with these bytes, which nobody can change any more: nothing is left behind, whatever happens.
/// Returns its descriptor; or -1 with the reason in errno.
int sealed_file(const void *bytes, size_t count);
