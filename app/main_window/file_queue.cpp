// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/file_queue.h"

#include <utility>

namespace stepwright::app {

FileQueue::FileQueue(Open open, QObject* parent) : QObject(parent), open_(std::move(open)) {
  next_.setSingleShot(true);
  next_.setInterval(0);
  connect(&next_, &QTimer::timeout, this, &FileQueue::openNext);
}

void FileQueue::add(const QStringList& paths) {
  if (paths.isEmpty()) return;
  if (waiting_.isEmpty()) total_ = 0;
  waiting_ += paths;
  total_ += paths.size();
  if (!next_.isActive()) openNext();  // the first one at once: it is what is waited for
}

void FileQueue::stop() {
  waiting_.clear();
  next_.stop();
  emit moved();
}

void FileQueue::openNext() {
  if (waiting_.isEmpty()) return;
  open_(waiting_.takeFirst());
  if (!waiting_.isEmpty()) next_.start();
  emit moved();
}

}  // namespace stepwright::app

#include "moc_file_queue.cpp"
