#define _GNU_SOURCE
#include "LimitedChild.h"
#include "Forbidden.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/// Bounds what the process may use, by no more than it may use itself.
static int bound(__rlimit_resource_t resource, rlim_t most) {
    struct rlimit limit;
    if (getrlimit(resource, &limit)) return -1;
    if (limit.rlim_max > most) limit.rlim_max = most;
    limit.rlim_cur = limit.rlim_max;
    return setrlimit(resource, &limit);
}

/// Puts a copy of the descriptor where the three that the child keeps do not reach.
static int lifted(int descriptor) { return fcntl(descriptor, F_DUPFD, 3); }

/// Becomes the program. Returns only where that fails, with `step` set.
static void become(const struct limited_child *child, pid_t parent, const char *volatile *step) {
    *step = "begin a session";
    if (setsid() < 0) return;
    *step = "end with its parent";
    if (prctl(PR_SET_PDEATHSIG, SIGKILL)) return;
    // The parent may have ended before that.
    if (getppid() != parent) return;
    *step = "take over its input and output";
    int input = lifted(child->input), output = lifted(child->output), errors = lifted(child->errors);
    if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(errors, 2) < 0 || close_range(3, ~0U, 0)) return;
    *step = "limit its memory, time and files";
    if (bound(RLIMIT_AS, child->memory) || bound(RLIMIT_CPU, child->seconds) || bound(RLIMIT_NOFILE, 64) ||
        bound(RLIMIT_FSIZE, 0) || bound(RLIMIT_CORE, 0))
        return;
    // This process ignores some signals; a program that is started goes on ignoring them.
    signal(SIGPIPE, SIG_DFL);
    signal(SIGXFSZ, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    *step = "shut it off from the network and from other processes (the kernel must have seccomp)";
    if (forbid()) return;
    *step = "start it";
    execve(child->path, child->arguments, child->environment);
}

pid_t start_limited_child(const struct limited_child *child, const char **step) {
    const char *volatile failed = "start a process";
    volatile int reason = 0;
    pid_t parent = getpid();
    // Until it becomes the program the child lives in this memory: no handler of a signal may run there.
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pid_t process = vfork();
    if (process == 0) {
        become(child, parent, &failed);
        reason = errno;
        _exit(127);
    }
    if (process < 0) reason = errno;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (!reason) return process;
    if (process > 0) {
        while (waitpid(process, NULL, 0) < 0 && errno == EINTR) {}
    }
    *step = failed;
    errno = reason;
    return -1;
}

int sealed_file(const void *bytes, size_t count) {
    int file = memfd_create("original", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (file < 0) return -1;
    for (size_t written = 0; written < count;) {
        ssize_t more = write(file, (const char *)bytes + written, count - written);
        if (more < 0 && errno == EINTR) continue;
        if (more <= 0) {
            int reason = errno;
            close(file);
            errno = reason;
            return -1;
        }
        written += (size_t)more;
    }
    lseek(file, 0, SEEK_SET);
    fcntl(file, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL);
    return file;
}
