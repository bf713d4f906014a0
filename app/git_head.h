// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <functional>

#include "engine/base/result.h"

namespace stepwright::app {

/// Asks git for a file as the last commit has it. Nothing of the repository runs for that: neither
/// its filters nor its hooks are asked when an object is read by its name.
class GitHead : public QObject {
  Q_OBJECT
 public:
  using Answer = std::function<void(const Result<std::string>& text)>;

  explicit GitHead(QObject* parent) : QObject(parent) {}
  /// Answers later. Errors: there is no git, the file is in no repository, or in no commit.
  void read(const QString& path, Answer answer);
};

}  // namespace stepwright::app
