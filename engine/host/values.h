// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "engine/host/host.h"

namespace stepwright::host {

/// The values that a host has for what stands in its machines as ${name} or as a reference: what it
/// substitutes, the defaults of its parameters and variables, and what AWS itself knows (its region
/// and account, as runs on this machine have them).
class HostValues {
 public:
  /// The host must outlive it.
  explicit HostValues(const Host& host);

  /// Those of a machine, each name once: what is nearer to the machine counts. `known` is false for
  /// what only a deployment knows. `definition` is the machine's text, wherever it stands.
  [[nodiscard]] std::vector<Substitution> of(const Machine& machine,
                                             std::string_view definition) const;

 private:
  Kind kind_;
  text::Tree tree_;  ///< of a template or a file of Serverless
  std::vector<Substitution> defaults_;
};

}  // namespace stepwright::host
