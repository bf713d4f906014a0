// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/machines.h"

#include "engine/asl/filled_in.h"
#include "engine/asl/use.h"
#include "engine/interpreter/compile.h"
#include "engine/project/beside_file.h"
#include "engine/project/owner.h"
#include "engine/project/workspace.h"

namespace stepwright::session {
namespace {

asl::WorkflowType typeOf(const project::FileContent& content, const project::DebugSetup& setup) {
  if (content.type) return *content.type;
  return setup.express ? asl::WorkflowType::Express : asl::WorkflowType::Standard;
}

Result<runtime::Startable> startable(const tasks::MachineSpec& spec) {
  const auto document = runnableDocument(spec.document);
  if (!document) return document.error();
  if (const auto why = asl::refusalToRun(*document)) return *why;
  auto program = interpreter::compile(document->machine());
  if (!program) return program.error();
  runtime::Startable machine;
  machine.name = spec.name;
  machine.document = spec.document;
  machine.definition = document->machine();
  machine.text = document->text();
  machine.format = document->format();
  machine.program = std::move(*program);
  machine.express = document->type() == asl::WorkflowType::Express;
  machine.mocks = project::BesideFile(spec.document).read().kept.debug.mocks;
  return machine;
}

}  // namespace

runtime::NestedRuns::Find machinesOf(const tasks::Profile& profile) {
  if (profile.machines.empty()) return {};
  return [profile](const std::string& called) -> std::optional<Result<runtime::Startable>> {
    const tasks::MachineSpec* spec = profile.machine(called);
    if (spec == nullptr) return std::nullopt;
    return startable(*spec);
  };
}

Result<asl::Document> runnableDocument(const std::string& path) {
  const auto content = project::readFile(path);
  if (!content) return content.error();
  const project::DebugSetup setup = project::BesideFile(path).read().kept.debug;
  auto document = asl::Document::read(content->text, content->format, typeOf(*content, setup));
  asl::PlaceholderValues values;
  for (const auto& [name, value] : setup.values) values.insert_or_assign(name, value);
  if (const auto owner = project::ownerOf(path)) {
    auto known = project::valuesOf(owner->machine);
    values.insert(known.begin(), known.end());
  }
  return values.empty() ? document : asl::fillIn(document, values).document;
}

std::string documentOf(const runtime::ChildExecution& child) { return child.machine.document; }

}  // namespace stepwright::session
