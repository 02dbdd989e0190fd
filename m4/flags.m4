# SPDX-License-Identifier: LGPL-2.1-or-later
# Flags are used if the compiler or the linker takes them.

# LKS_ADD_FLAGS(VARIABLE, FLAGS): appends those of the compiler flags that work; -Werror, as clang only warns of
# those that it doesn't know.
AC_DEFUN([LKS_ADD_FLAGS], [
  for lks_flag in $2; do
    AC_MSG_CHECKING([whether $CC takes $lks_flag])
    lks_saved_cflags=$CFLAGS
    CFLAGS="$CFLAGS -Werror $lks_flag"
    AC_COMPILE_IFELSE([AC_LANG_SOURCE([[int lks_flags_are_fine;]])],
      [AC_MSG_RESULT([yes])
       AS_VAR_APPEND([$1], [" $lks_flag"])],
      [AC_MSG_RESULT([no])])
    CFLAGS=$lks_saved_cflags
  done
  AC_SUBST([$1])
])

# LKS_ADD_LINK_FLAG(VARIABLE, FLAG, [AS WRITTEN IN THE MAKEFILE]): appends it if a shared library links with it.
# What the library defines must be what the version script names, so that the test links nothing else.
AC_DEFUN([LKS_ADD_LINK_FLAG], [
  AC_MSG_CHECKING([whether the linker takes $2])
  lks_saved_ldflags=$LDFLAGS
  LDFLAGS="$LDFLAGS -shared -fPIC $2"
  AC_LINK_IFELSE([AC_LANG_SOURCE([[int leakscan_version(void) { return 0; }]])],
    [AC_MSG_RESULT([yes])
     AS_VAR_APPEND([$1], [" "m4_default([$3], ["$2"])])],
    [AC_MSG_RESULT([no])])
  LDFLAGS=$lks_saved_ldflags
  AC_SUBST([$1])
])

# LKS_REQUIRE_LINK_FLAG(FLAGS): stops if a program doesn't compile and link with them.
AC_DEFUN([LKS_REQUIRE_LINK_FLAG], [
  AC_MSG_CHECKING([whether $CC takes $1])
  lks_saved_cflags=$CFLAGS
  CFLAGS="$CFLAGS $1"
  AC_LINK_IFELSE([AC_LANG_PROGRAM([], [])],
    [AC_MSG_RESULT([yes])],
    [AC_MSG_RESULT([no])
     AC_MSG_ERROR([the compiler or its run-time library lacks $1])])
  CFLAGS=$lks_saved_cflags
])
