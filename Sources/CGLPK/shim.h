#include <glpk.h>
#include <setjmp.h>
#include <stddef.h>

/* GLPK answers its own failed assertions and a lack of memory by ending the process. Its error hook
   may leave by longjmp instead, but only across C frames; hence these few lines of C around the two
   solvers. A problem whose solver left this way is in an unknown state: it must not be used again,
   not even freed; glp_free_env takes its memory back. */

/* What a guarded solver returns where GLPK would have ended the process; GLPK's codes are >= 0. */
#define CGLPK_FAULT (-1)

static inline int cglpk_swallow(void *unused, const char *text) {
  (void)unused, (void)text;
  return 1;
}

/* Nothing of GLPK's output leaves this thread, not even the message of a failed assertion. */
static inline void cglpk_silence(void) {
  glp_term_out(GLP_OFF);
  glp_term_hook(cglpk_swallow, NULL);
}

struct cglpk_guard {
  jmp_buf place;
  void (*visit)(glp_tree *tree, void *context);
  void *context;
};

static inline void cglpk_leave(void *guard) {
  longjmp(((struct cglpk_guard *)guard)->place, 1);
}

/* A visitor may solve another problem on this thread, which takes the hook away: put it back. */
static inline void cglpk_visit(glp_tree *tree, void *info) {
  struct cglpk_guard *guard = info;
  guard->visit(tree, guard->context);
  glp_error_hook(cglpk_leave, guard);
}

static inline int cglpk_simplex(glp_prob *problem, const glp_smcp *parameters) {
  struct cglpk_guard guard;
  int code = CGLPK_FAULT;
  if (setjmp(guard.place) == 0) {
    glp_error_hook(cglpk_leave, &guard);
    code = glp_simplex(problem, parameters);
  } else {
    code = CGLPK_FAULT;
    glp_term_out(GLP_OFF);
  }
  glp_error_hook(NULL, NULL);
  return code;
}

/* The visitor is called with the context at every event of the tree search. */
static inline int cglpk_intopt(
    glp_prob *problem, const glp_iocp *parameters,
    void (*visit)(glp_tree *tree, void *context), void *context) {
  struct cglpk_guard guard;
  glp_iocp watched = *parameters;
  int code = CGLPK_FAULT;
  guard.visit = visit;
  guard.context = context;
  watched.cb_func = cglpk_visit;
  watched.cb_info = &guard;
  if (setjmp(guard.place) == 0) {
    glp_error_hook(cglpk_leave, &guard);
    code = glp_intopt(problem, &watched);
  } else {
    code = CGLPK_FAULT;
    glp_term_out(GLP_OFF);
  }
  glp_error_hook(NULL, NULL);
  return code;
}
