// SPDX-License-Identifier: GPL-3.0-or-later
// Readline's globals belong to the main thread: the pragma makes the compiler say so.
#include <stdio.h>
#pragma clang attribute push(__attribute__((swift_attr("@MainActor"))), apply_to = any(variable(is_global), function))
#include <readline/readline.h>
#include <readline/history.h>
#pragma clang attribute pop
