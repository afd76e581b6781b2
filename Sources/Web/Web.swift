// SPDX-License-Identifier: GPL-3.0-or-later

import Hummingbird
import HummingbirdTLS
import Mustache
import ServiceLifecycle

/// The web door.
package enum Web {}
