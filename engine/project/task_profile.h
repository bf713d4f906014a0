// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/json/value.h"
#include "engine/tasks/profile.h"

/// Who answers Tasks for real: where that is said, and how it is read. Reading starts nothing and
/// calls nobody.
namespace stepwright::project {

/// What a file says: a template (SAM, CloudFormation, the Serverless Framework) its functions; the
/// file beside a definition, or a stepwright.json, its member `tasks`. Errors say where.
[[nodiscard]] Result<tasks::Profile> readProfile(const std::string& path);

/// The same of the value of a `tasks` member that stands in a file of that folder.
[[nodiscard]] Result<tasks::Profile> profileOf(const json::Value& tasks, const std::string& folder);

/// The functions of a template, with the placeholders that its machines are given for them.
[[nodiscard]] Result<tasks::Profile> functionsOfTemplate(const std::string& path);

/// The file that says who answers a document's Tasks without being asked: the one beside it where
/// that has `tasks`, else the nearest stepwright.json above it that has; "" = none.
[[nodiscard]] std::string profileBeside(const std::string& document);

}  // namespace stepwright::project
