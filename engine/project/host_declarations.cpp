// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/host_declarations.h"

#include <utility>

#include "engine/base/files.h"
#include "engine/host/declared.h"
#include "engine/text/line_index.h"

namespace stepwright::project {

struct HostDeclarations::Read {
  explicit Read(const host::Host& host) : declarations(host), lines(host.text()) {}
  host::Declarations declarations;
  text::LineIndex lines;
};

HostDeclarations::HostDeclarations(Owner owner) : owner_(std::move(owner)) {
  if (auto text = readWholeFile(owner_.file, host::Host::largest))
    read_ = std::make_unique<Read>(host::Host::read(std::move(*text), owner_.file));
}

HostDeclarations::~HostDeclarations() = default;
HostDeclarations::HostDeclarations(HostDeclarations&&) noexcept = default;
HostDeclarations& HostDeclarations::operator=(HostDeclarations&&) noexcept = default;

std::optional<DeclaredAt> HostDeclarations::find(std::string_view placeholder) const {
  if (read_ == nullptr) return std::nullopt;
  auto declared = read_->declarations.find(placeholder, owner_.machine);
  if (!declared) return std::nullopt;
  return DeclaredAt{std::move(declared->name), std::move(declared->type), owner_.file,
                    read_->lines.lineAt(declared->range.begin)};
}

}  // namespace stepwright::project
