// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "engine/json/value.h"

namespace stepwright::debug {

/// What an execution ended with, as a tree and as text to copy.
class OutputDialog : public QDialog {
  Q_OBJECT
 public:
  OutputDialog(const QString& title, const json::Value& output, QWidget* parent = nullptr);
};

}  // namespace stepwright::debug
