// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/drop_content.h"

#include <QMimeData>

#include "engine/edit/clipboard.h"
#include "engine/edit/intents.h"
#include "engine/edit/selection.h"
#include "widgets/canvas/arn_task.h"
#include "widgets/canvas/words.h"

namespace stepwright::canvas {

edit::Content contentOf(const DropContent& content) {
  if (content.moved.isEmpty()) return newStates(content.state);
  edit::PlacedStates placed{{}, content.copied};
  for (const QString& key : content.moved) placed.states.push_back(key.toStdString());
  return placed;
}

ReadContent readText(const QString& words) {
  if (looksLikeArn(words)) {
    const ArnTask task = taskOfArn(words);
    return {task.state, task.refusal};
  }
  const std::string text = words.toStdString();
  const auto machine = edit::pastedMachine(text);
  if (!machine) return {};
  return {readState(QByteArray::fromStdString(*machine)), {}};
}

QString whyNoStates(const QString& text) {
  constexpr int largestDefinition = 1024 * 1024;  // that AWS takes
  if (text.isEmpty()) return Words::tr("The clipboard is empty.");
  if (text.size() > largestDefinition) return {};
  if (edit::canPaste(text.toStdString())) return {};
  const ReadContent read = readText(text);
  if (read.state) return {};
  return read.refusal.isEmpty() ? Words::tr("The clipboard holds no states.") : read.refusal;
}

ReadContent readContent(const QMimeData& data) {
  const auto format = QLatin1String(stateMimeType);
  if (data.hasFormat(format)) return {readState(data.data(format)), {}};
  // Files are the window's business: it opens them.
  if (data.hasUrls() || !data.hasText()) return {};
  return readText(data.text());
}

}  // namespace stepwright::canvas
