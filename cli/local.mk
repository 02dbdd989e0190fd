# SPDX-License-Identifier: LGPL-2.1-or-later
# The program: a thin layer upon the library's public interface.

bin_PROGRAMS += cli/leakscan
dist_man_MANS += cli/leakscan.1 cli/leakscan-json.5

cli_leakscan_LDADD = libleakscan/libleakscan.la $(GLIB_LIBS)
cli_leakscan_SOURCES = \
	cli/inputs.c \
	cli/inputs.h \
	cli/main.c \
	cli/options.c \
	cli/options.h \
	cli/output.c \
	cli/output.h \
	cli/progress.c \
	cli/progress.h \
	cli/workers.c \
	cli/workers.h
