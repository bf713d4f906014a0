// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace stepwright::cli {

/// Prints what the reading of a call ended with, help or a complaint, and gives the exit code.
[[nodiscard]] int endCall(const CLI::App& app, const CLI::ParseError& end);

}  // namespace stepwright::cli
