// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <memory>
#include <optional>

#include "widgets/canvas/print.h"

class QComboBox;
class QLabel;
class QPrintPreviewWidget;
class QPrinter;

namespace stepwright::canvas {

/// The pages as they will come out of the printer, with what can be chosen about them.
class PrintPreview : public QDialog {
  Q_OBJECT
 public:
  PrintPreview(asl::Document document, PictureOptions options, std::optional<replay::RunView> run,
               PageSetup setup, QWidget* parent = nullptr);
  ~PrintPreview() override;
  [[nodiscard]] const PageSetup& setup() const { return setup_; }
  [[nodiscard]] int pages() const;

 signals:
  void printRequested();
  void pdfRequested();

 private:
  QComboBox* chooser(const QString& name, const QStringList& words, int current);
  void take();
  void showPages();

  asl::Document document_;
  PictureOptions options_;
  std::optional<replay::RunView> run_;
  PageSetup setup_;
  std::unique_ptr<QPrinter> printer_;
  QPrintPreviewWidget* preview_;
  QComboBox *fit_, *paper_, *orientation_;
  QLabel* count_;
};

}  // namespace stepwright::canvas
