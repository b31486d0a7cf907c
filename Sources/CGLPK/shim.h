#include <glpk.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdlib.h>

/* GLPK answers its own failed assertions and a lack of memory by ending the process, and on
   ill-conditioned data a relaxation inside its tree search may go round in circles for ever. Its
   error hook and its output hook may leave by longjmp instead, but only across C frames; hence these
   few lines of C around the two solvers. A problem whose solver was left this way is in an unknown
   state: it must not be used again, not even freed; glp_free_env takes its memory back. */

/* What a guarded solver returns when it was left; GLPK's own codes are zero or more. */
#define CGLPK_LEFT (-1)

struct cglpk_guard {
  jmp_buf place;
  void (*visit)(glp_tree *tree, void *context);
  int (*gives_up)(int iterations, void *context);
  void *context;
};

static inline int cglpk_swallow(void *unused, const char *text) {
  (void)unused, (void)text;
  return 1;
}

/* Nothing of GLPK's output leaves this thread, not even the message of a failed assertion. */
static inline void cglpk_silence(void) {
  glp_term_out(GLP_OFF);
  glp_term_hook(cglpk_swallow, NULL);
}

static inline void cglpk_leave(void *guard) {
  longjmp(((struct cglpk_guard *)guard)->place, 1);
}

/* In a long relaxation GLPK prints a line every five seconds: a mark, the iterations of this
   problem so far, a colon. It is the only moment at which a relaxation can be left. */
static inline int cglpk_listen(void *info, const char *text) {
  struct cglpk_guard *guard = info;
  char *end = NULL;
  long iterations = *text == '\0' ? 0 : strtol(text + 1, &end, 10);
  if (end != NULL && *end == ':' && guard->gives_up((int)iterations, guard->context))
    cglpk_leave(guard);
  return 1;
}

static inline void cglpk_watch(struct cglpk_guard *guard) {
  glp_error_hook(cglpk_leave, guard);
  glp_term_hook(cglpk_listen, guard);
  glp_term_out(GLP_ON);
}

static inline void cglpk_unwatch(void) {
  glp_error_hook(NULL, NULL);
  cglpk_silence();
}

/* A visitor may solve another problem on this thread, which takes the hooks away. */
static inline void cglpk_visit(glp_tree *tree, void *info) {
  struct cglpk_guard *guard = info;
  guard->visit(tree, guard->context);
  cglpk_watch(guard);
}

static inline int cglpk_simplex(glp_prob *problem, const glp_smcp *parameters) {
  struct cglpk_guard guard;
  if (setjmp(guard.place) != 0) {
    cglpk_unwatch();
    return CGLPK_LEFT;
  }
  glp_error_hook(cglpk_leave, &guard);
  int code = glp_simplex(problem, parameters);
  cglpk_unwatch();
  return code;
}

/* `visit` is called at every event of the tree search, `gives_up` now and then in a relaxation:
   not zero leaves the search. */
static inline int cglpk_intopt(
    glp_prob *problem, const glp_iocp *parameters, void *context,
    void (*visit)(glp_tree *tree, void *context),
    int (*gives_up)(int iterations, void *context)) {
  struct cglpk_guard guard;
  glp_iocp watched = *parameters;
  guard.visit = visit;
  guard.gives_up = gives_up;
  guard.context = context;
  watched.cb_func = cglpk_visit;
  watched.cb_info = &guard;
  /* For the lines that cglpk_listen waits for. */
  watched.msg_lev = GLP_MSG_ON;
  watched.out_dly = 0;
  if (setjmp(guard.place) != 0) {
    cglpk_unwatch();
    return CGLPK_LEFT;
  }
  cglpk_watch(&guard);
  int code = glp_intopt(problem, &watched);
  cglpk_unwatch();
  return code;
}
