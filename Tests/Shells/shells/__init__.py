# SPDX-License-Identifier: GPL-3.0-or-later
"""Interactive programs on real pseudo-terminals, and what each of them does there."""
