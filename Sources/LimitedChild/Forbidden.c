#define _GNU_SOURCE
#include "Forbidden.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "Acquis runs on x86-64 and ARM 64"
#endif

#define FIELD(name) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, name))
/// The lower half of an argument, where flags are; both architectures put it first.
#define ARGUMENT(index) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[index]))
#define ANSWER(value) BPF_STMT(BPF_RET | BPF_K, value)
#define FAIL(error) ANSWER(SECCOMP_RET_ERRNO | (error))
#define SKIP_UNLESS(call, count) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, count)
#define NO(call) SKIP_UNLESS(call, 1), FAIL(EPERM)
#define ALLOW ANSWER(SECCOMP_RET_ALLOW)
/// A file is opened to be read, or not at all.
#define READ_ONLY(call, flags) \
    SKIP_UNLESS(call, 4), ARGUMENT(flags), \
    BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, 0, 1), FAIL(EACCES), ALLOW

int forbid(void) {
    struct sock_filter filter[] = {
        FIELD(arch), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0), ANSWER(SECCOMP_RET_KILL_PROCESS),
        FIELD(nr),
#ifdef __x86_64__
        // The calls of the x32 variant would be a way around.
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1), FAIL(ENOSYS),
#endif
        // No network, and no ring through which to reach it.
        NO(socket), NO(socketpair), NO(io_uring_setup),
        // Threads, but no processes. glibc falls back on clone, whose flags can be seen.
        SKIP_UNLESS(clone3, 1), FAIL(ENOSYS),
        SKIP_UNLESS(clone, 4), ARGUMENT(0), BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0), FAIL(EPERM), ALLOW,
        // Nothing done to other processes; it may end itself.
        NO(kill), NO(tkill), NO(rt_sigqueueinfo), NO(pidfd_open), NO(ptrace), NO(process_vm_readv), NO(process_vm_writev),
        SKIP_UNLESS(tgkill, 4), ARGUMENT(0), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, getpid(), 1, 0), FAIL(EPERM), ALLOW,
        // No files written, made, moved or taken away, on disk or in memory.
        READ_ONLY(openat, 2), SKIP_UNLESS(openat2, 1), FAIL(ENOSYS), NO(mkdirat), NO(mknodat), NO(renameat), NO(renameat2),
        NO(unlinkat), NO(linkat), NO(symlinkat), NO(truncate), NO(fchmodat), NO(fchmod), NO(fchownat), NO(fchown), NO(utimensat),
        NO(memfd_create), NO(shmget), NO(mount),
#ifdef __x86_64__
        NO(fork), NO(vfork), READ_ONLY(open, 1), NO(creat), NO(mkdir), NO(rmdir), NO(mknod), NO(rename), NO(unlink), NO(link),
        NO(symlink), NO(chmod), NO(chown), NO(lchown), NO(utime), NO(utimes), NO(futimesat),
#endif
        ALLOW,
    };
    struct sock_fprog program = {sizeof filter / sizeof *filter, filter};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) ||
           prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) ? -1 : 0;
}
