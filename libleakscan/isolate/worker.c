/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Starts a worker, and watches over it. Nothing of the host is touched: no signal's handler, no other child. */
#include "isolate/worker.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "isolate/sanitizer.h"

enum {
  FIRST_FREE = 10,  /* descriptors below may be those that the worker gets */
  WATCH_EACH = 50,  /* milliseconds between looks at the budget */
  CHUNK = 64 * 1024 /* bytes that are read at once */
};

/* ---- the document ---- */

static lks_status copy_source(const lks_source *source, int fd)
{
  unsigned char *buffer = g_try_malloc(CHUNK);
  const uint64_t size = lks_source_size(source);
  lks_status status = buffer != NULL ? LKS_OK : LKS_NO_MEMORY;
  for (uint64_t at = 0; at < size && status == LKS_OK;) {
    size_t got = 0, written = 0;
    status = lks_source_read(source, at, buffer, CHUNK, &got);
    if (status == LKS_OK && got == 0)
      status = LKS_UNREADABLE;
    while (status == LKS_OK && written < got) {
      const ssize_t count = write(fd, buffer + written, got - written);
      if (count < 0 && errno != EINTR)
        status = LKS_NO_MEMORY;
      written += count > 0 ? (size_t)count : 0;
    }
    at += got;
  }
  g_free(buffer);
  return status;
}

/* Above those that the worker is to have: putting one in place must not close another. */
static int move_up(int fd)
{
  const int moved = fd >= 0 ? fcntl(fd, F_DUPFD_CLOEXEC, FIRST_FREE) : -1;
  if (fd >= 0)
    close(fd);
  return moved;
}

int lks_worker_document(const lks_source *source, lks_status *status)
{
  const int fd = move_up(memfd_create("leakscan document", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  *status = fd >= 0 ? copy_source(source, fd) : LKS_UNREADABLE;
  if (*status == LKS_OK && fcntl(fd, F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE) == 0)
    return fd;
  if (fd >= 0)
    close(fd);
  *status = *status == LKS_OK ? LKS_UNREADABLE : *status;
  return -1;
}

/* ---- the process ---- */

static int set_actions(posix_spawn_file_actions_t *actions, int socket, int document)
{
  int error = posix_spawn_file_actions_addopen(actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  if (error == 0)
    error = posix_spawn_file_actions_addopen(actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  if (error == 0 && !LKS_SANITIZED) /* a sanitizer's report must be seen */
    error = posix_spawn_file_actions_addopen(actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  if (error == 0)
    error = posix_spawn_file_actions_adddup2(actions, socket, LKS_WORKER_SOCKET);
  if (error == 0)
    error = posix_spawn_file_actions_adddup2(actions, document, LKS_WORKER_DOCUMENT);
  if (error == 0) /* the host may have opened others without close-on-exec */
    error = posix_spawn_file_actions_addclosefrom_np(actions, LKS_WORKER_DOCUMENT + 1);
  return error;
}

/* Signals are as they are by default, whatever the host does with them; what the terminal sends isn't for it. */
static int set_attributes(posix_spawnattr_t *attributes)
{
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  int error = posix_spawnattr_setsigmask(attributes, &none);
  if (error == 0)
    error = posix_spawnattr_setsigdefault(attributes, &all);
  if (error == 0)
    error = posix_spawnattr_setpgroup(attributes, 0);
  if (error == 0)
    error =
        posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  return error;
}

static int spawn(const char *path, int socket, int document, pid_t *pid)
{
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  char *arguments[] = {(char *)(uintptr_t)path, NULL};
  int error = posix_spawn_file_actions_init(&actions);
  if (error != 0)
    return error;
  error = posix_spawnattr_init(&attributes);
  if (error == 0) {
    error = set_actions(&actions, socket, document);
    if (error == 0)
      error = set_attributes(&attributes);
    if (error == 0)
      error = posix_spawn(pid, path, &actions, &attributes, arguments, environ);
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

lks_worker_start_result lks_worker_start(lks_worker *worker, const char *path, int document)
{
  int ends[2] = {-1, -1};
  *worker = (lks_worker){.socket = -1};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    return LKS_WORKER_NOT_STARTED;
  ends[1] = move_up(ends[1]);
  const int error = ends[1] >= 0 ? spawn(path, ends[1], document, &worker->pid) : EMFILE;
  if (ends[1] >= 0)
    close(ends[1]);
  if (error != 0) {
    close(ends[0]);
    worker->pid = 0;
    return error == ENOENT || error == EACCES || error == ENOTDIR ? LKS_WORKER_MISSING : LKS_WORKER_NOT_STARTED;
  }
  worker->socket = ends[0];
  worker->in = g_byte_array_new();
  return LKS_WORKER_STARTED;
}

static int wait_for(pid_t pid, int options, bool *ended)
{
  int how = 0;
  pid_t got = 0;
  do
    got = waitpid(pid, &how, options);
  while (got < 0 && errno == EINTR);
  *ended = got != 0; /* no such child: the host has all of them reaped */
  if (got <= 0)
    return 0;
  return WIFSIGNALED(how) ? 128 + WTERMSIG(how) : WEXITSTATUS(how);
}

static void forget(lks_worker *worker)
{
  if (worker->socket >= 0)
    close(worker->socket);
  if (worker->in != NULL)
    g_byte_array_unref(worker->in);
  *worker = (lks_worker){.socket = -1};
}

/* Whether it wasn't reaped by the host, so that the number is still its own; *ended: it can be. */
static bool is_ours(const lks_worker *worker, bool *ended)
{
  siginfo_t state;
  memset(&state, 0, sizeof state);
  const bool ours = waitid(P_PID, (id_t)worker->pid, &state, WEXITED | WNOHANG | WNOWAIT) == 0;
  *ended = !ours || state.si_pid != 0;
  return ours;
}

int lks_worker_kill(lks_worker *worker, bool gone)
{
  bool ended = false;
  if (worker->pid == 0)
    return 0;
  if (is_ours(worker, &ended)) { /* and those that it started */
    kill(-worker->pid, SIGKILL);
    kill(worker->pid, SIGKILL);
  }
  const int how = wait_for(worker->pid, 0, &ended);
  forget(worker);
  return gone ? how : 0;
}

int lks_worker_end(lks_worker *worker)
{
  static const struct timespec pause = {.tv_nsec = 200 * 1000};
  enum { PAUSES = LKS_SANITIZED ? 50000 : 2500 }; /* half a second; looking for leaks takes longer */
  bool ended = false;
  if (worker->pid == 0)
    return 0;
  close(worker->socket); /* that is how it is told */
  worker->socket = -1;
  for (int i = 0; i < PAUSES && !ended; i++) {
    is_ours(worker, &ended);
    if (!ended)
      nanosleep(&pause, NULL);
  }
  return lks_worker_kill(worker, ended);
}

/* ---- what is said ---- */

bool lks_worker_ask(lks_worker *worker, lks_request *request)
{
  lks_wire wire = {.out = g_byte_array_new()};
  const size_t start = lks_wire_begin(&wire, 0);
  lks_message_request(&wire, request);
  lks_wire_end(&wire, start);
  /* it is small, and there is nothing else on its way: if it isn't taken at once, it never is */
  const ssize_t sent = send(worker->socket, wire.out->data, wire.out->len, MSG_NOSIGNAL | MSG_DONTWAIT);
  const bool taken = sent >= 0 && (size_t)sent == wire.out->len;
  g_byte_array_unref(wire.out);
  return taken;
}

/* Whether a frame is there as a whole. */
static bool take_frame(lks_worker *worker, uint8_t *sort, lks_wire *frame, bool *garbage)
{
  const size_t there = worker->in->len - worker->taken;
  if (there < LKS_FRAME_HEAD)
    return false;
  const unsigned char *at = worker->in->data + worker->taken;
  const size_t length = lks_wire_frame_length(at);
  *garbage = length == 0 || at[4] >= LKS_ANSWER_SORTS;
  if (*garbage || there < 4 + length)
    return false;
  *sort = at[4];
  *frame = (lks_wire){.at = at + LKS_FRAME_HEAD, .end = at + 4 + length};
  worker->taken += 4 + length;
  return true;
}

/* False when nothing more comes. */
static bool receive(lks_worker *worker)
{
  if (worker->taken > 0)
    g_byte_array_remove_range(worker->in, 0, (guint)worker->taken);
  worker->taken = 0;
  const guint before = worker->in->len;
  g_byte_array_set_size(worker->in, before + CHUNK);
  const ssize_t got = recv(worker->socket, worker->in->data + before, CHUNK, MSG_DONTWAIT);
  const int error = errno;
  g_byte_array_set_size(worker->in, before + (got > 0 ? (guint)got : 0));
  return got > 0 || (got < 0 && (error == EAGAIN || error == EWOULDBLOCK || error == EINTR));
}

lks_worker_news lks_worker_next(lks_worker *worker, lks_budget *budget, uint64_t *left, uint8_t *sort,
                                lks_wire *frame, lks_status *status)
{
  bool garbage = false;
  for (;;) {
    if (take_frame(worker, sort, frame, &garbage))
      return LKS_WORKER_FRAME;
    if (garbage)
      return LKS_WORKER_GARBAGE;
    *status = lks_budget_check(budget);
    if (*status != LKS_OK)
      return LKS_WORKER_BUDGET;
    if (*left == 0)
      return LKS_WORKER_LATE;
    struct pollfd entry = {.fd = worker->socket, .events = POLLIN};
    const gint64 before = g_get_monotonic_time();
    const int ready = poll(&entry, 1, (int)MIN(*left, WATCH_EACH));
    const uint64_t waited = (uint64_t)(g_get_monotonic_time() - before) / 1000;
    *left -= MIN(*left, ready == 0 ? MAX(waited, 1) : waited);
    if (ready > 0 && !receive(worker))
      return LKS_WORKER_GONE;
  }
}
