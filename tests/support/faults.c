/* Makes system calls of a program fail, for tests: loaded before it by LD_PRELOAD.
 *
 * DRAGOMAN_FAULT_BELOW=DIR    writes, syncs, closes and renames count if they concern a file
 *                             below DIR, which leaves out standard output
 * DRAGOMAN_FAULT=KIND:N:WHAT  the Nth call of KIND (write, sync, close, rename, source: a source
 *                             file's opening) fails with EIO or ENOSPC, or, where WHAT is a
 *                             signal's name (INT, TERM, KILL), is preceded by that signal
 * DRAGOMAN_FAULT_LOG=FILE     each call that counts appends a line "KIND PATH"
 * DRAGOMAN_BAD_READ=TEXT      reading a file whose path contains TEXT fails with EIO
 * DRAGOMAN_BAD_OPEN=TEXT      opening one fails with EACCES
 * DRAGOMAN_SLOW_READ=MS       each opening of a source file takes so many milliseconds more
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static atomic_long met;

static const char *setting(const char *name) {
  const char *value = getenv(name);
  return value == NULL ? "" : value;
}

static void path_of(int file, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t size = readlink(link, path, PATH_MAX - 1);
  path[size < 0 ? 0 : size] = '\0';
}

static void log_call(const char *kind, const char *path) {
  const char *log = setting("DRAGOMAN_FAULT_LOG");
  if (*log == '\0') return;
  char line[PATH_MAX + 32];
  int size = snprintf(line, sizeof line, "%s %s\n", kind, path);
  long file = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0666);
  (void)!syscall(SYS_write, file, line, size);
  syscall(SYS_close, file);
}

static int signal_named(const char *name) {
  if (strcmp(name, "INT") == 0) return SIGINT;
  if (strcmp(name, "TERM") == 0) return SIGTERM;
  return strcmp(name, "KILL") == 0 ? SIGKILL : 0;
}

/* Counts a call; returns 1 with errno set if it is the one to fail. */
static int fails(const char *kind, const char *path) {
  log_call(kind, path);
  char wanted[16], what[16];
  long number;
  const char *fault = setting("DRAGOMAN_FAULT");
  if (sscanf(fault, "%15[a-z]:%ld:%15[A-Z]", wanted, &number, what) != 3) return 0;
  if (strcmp(kind, wanted) != 0 || ++met != number) return 0;
  if (signal_named(what) != 0) {
    raise(signal_named(what));
    return 0;
  }
  errno = strcmp(what, "ENOSPC") == 0 ? ENOSPC : EIO;
  return 1;
}

static int is_below(const char *path) {
  const char *folder = setting("DRAGOMAN_FAULT_BELOW");
  return *folder != '\0' && strncmp(path, folder, strlen(folder)) == 0;
}

static int file_fails(const char *kind, int file) {
  int before = errno;
  char path[PATH_MAX];
  path_of(file, path);
  if (is_below(path) && fails(kind, path)) return 1;
  errno = before;
  return 0;
}

static int matches(const char *name, const char *path) {
  const char *text = setting(name);
  return *text != '\0' && strstr(path, text) != NULL;
}

static int open_fails(const char *path) {
  if (!matches("DRAGOMAN_BAD_OPEN", path)) return 0;
  errno = EACCES;
  return 1;
}

ssize_t write(int file, const void *bytes, size_t size) {
  return file_fails("write", file) ? -1 : NEXT(write)(file, bytes, size);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t at) {
  return file_fails("write", file) ? -1 : NEXT(pwrite)(file, bytes, size, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at) {
  return file_fails("write", file) ? -1 : NEXT(pwrite64)(file, bytes, size, at);
}

ssize_t writev(int file, const struct iovec *parts, int count) {
  return file_fails("write", file) ? -1 : NEXT(writev)(file, parts, count);
}

ssize_t sendfile(int to, int from, off_t *at, size_t size) {
  return file_fails("write", to) ? -1 : NEXT(sendfile)(to, from, at, size);
}

ssize_t sendfile64(int to, int from, off64_t *at, size_t size) {
  return file_fails("write", to) ? -1 : NEXT(sendfile64)(to, from, at, size);
}

ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *to_at, size_t size, unsigned flags) {
  if (file_fails("write", to)) return -1;
  return NEXT(copy_file_range)(from, at, to, to_at, size, flags);
}

int fsync(int file) { return file_fails("sync", file) ? -1 : NEXT(fsync)(file); }

int fdatasync(int file) { return file_fails("sync", file) ? -1 : NEXT(fdatasync)(file); }

int close(int file) {
  int failed = file_fails("close", file);
  int error = errno;
  int result = NEXT(close)(file);
  if (!failed) return result;
  errno = error;
  return -1;
}

int rename(const char *from, const char *to) {
  return is_below(to) && fails("rename", to) ? -1 : NEXT(rename)(from, to);
}

ssize_t read(int file, void *bytes, size_t size) {
  char path[PATH_MAX];
  int before = errno;
  path_of(file, path);
  if (matches("DRAGOMAN_BAD_READ", path)) {
    errno = EIO;
    return -1;
  }
  errno = before;
  return NEXT(read)(file, bytes, size);
}

ssize_t pread(int file, void *bytes, size_t size, off_t offset) {
  char path[PATH_MAX];
  int before = errno;
  path_of(file, path);
  if (matches("DRAGOMAN_BAD_READ", path)) {
    errno = EIO;
    return -1;
  }
  errno = before;
  return NEXT(pread)(file, bytes, size, offset);
}

static int any_open(int (*next)(const char *, int, ...), const char *path, int flags, mode_t mode) {
  return open_fails(path) ? -1 : next(path, flags, mode);
}

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  return any_open(NEXT(open), path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  return any_open(NEXT(open64), path, flags, mode);
}

static void be_slow(void) {
  long ms = atol(setting("DRAGOMAN_SLOW_READ"));
  struct timespec time = {ms / 1000, ms % 1000 * 1000000};
  if (ms > 0) nanosleep(&time, NULL);
}

/* The C library has no openat2(), so source files are opened by way of syscall(). */
long syscall(long number, ...) {
  va_list rest;
  va_start(rest, number);
  long a[6];
  for (int i = 0; i < 6; ++i) a[i] = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_openat2) {
    const char *path = (const char *)a[1];
    be_slow();
    if (fails("source", path) || open_fails(path)) return -1;
  }
  return NEXT(syscall)(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}
