// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/clipboard_watch.h"

#include <QApplication>
#include <QClipboard>

#include "widgets/canvas/drop_content.h"

namespace stepwright::app {

namespace {

ClipboardWatch::Content clipboardContent(const QString& text) {
  return {!text.isEmpty(), canvas::whyNoStates(text)};
}

}  // namespace

ClipboardWatch::ClipboardWatch(QObject* parent) : QObject(parent) {
  connect(QApplication::clipboard(), &QClipboard::dataChanged, this, [this] {
    known_ = false;
    emit changed();
  });
}

const ClipboardWatch::Content& ClipboardWatch::content() {
  if (!known_) content_ = clipboardContent(QApplication::clipboard()->text());
  known_ = true;
  return content_;
}

}  // namespace stepwright::app

#include "moc_clipboard_watch.cpp"
