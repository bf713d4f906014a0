// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QPixmap>

#include "app/start_page/library.h"

namespace stepwright::app {

/// A sample with a real small drawing of it, made by the canvas.
class SampleCard : public QAbstractButton {
  Q_OBJECT
 public:
  explicit SampleCard(LibraryEntry entry, QWidget* parent = nullptr);
  [[nodiscard]] const LibraryEntry& entry() const { return entry_; }
  /// Draws the thumbnail for the theme in force and the present width.
  void drawThumbnail();
  [[nodiscard]] bool hasThumbnail() const { return !thumbnail_.isNull(); }
  [[nodiscard]] QSize sizeHint() const override { return {316, 200}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  LibraryEntry entry_;
  std::string definition_;
  QString facts_;
  QPixmap thumbnail_;
};

/// A template as a row: icon, name, what is in it.
class TemplateCard : public QAbstractButton {
  Q_OBJECT
 public:
  explicit TemplateCard(LibraryEntry entry, QWidget* parent = nullptr);
  [[nodiscard]] const LibraryEntry& entry() const { return entry_; }
  [[nodiscard]] QSize sizeHint() const override { return {316, 50}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  LibraryEntry entry_;
};

/// A file of the list of recent ones: name, folder, when it was changed last.
class RecentRow : public QAbstractButton {
  Q_OBJECT
 public:
  explicit RecentRow(QString path, QWidget* parent = nullptr);
  [[nodiscard]] const QString& path() const { return path_; }
  [[nodiscard]] QSize sizeHint() const override { return {328, 44}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString path_;
};

/// "today 14:02", "yesterday 18:21", "Thursday", "3 November", "2 May 2024".
[[nodiscard]] QString whenInWords(const QDateTime& time, const QDateTime& now);

}  // namespace stepwright::app
