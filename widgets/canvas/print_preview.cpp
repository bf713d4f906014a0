// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/print_preview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

namespace stepwright::canvas {
namespace {

constexpr QPageSize::PageSizeId papers[] = {QPageSize::A4, QPageSize::A3, QPageSize::Letter,
                                            QPageSize::Legal};

int indexOfPaper(QPageSize::PageSizeId paper) {
  for (int i = 0; i < 4; ++i)
    if (papers[i] == paper) return i;
  return 0;
}

}  // namespace

PrintPreview::PrintPreview(asl::Document document, PictureOptions options,
                           std::optional<replay::RunView> run, PageSetup setup, QWidget* parent)
    : QDialog(parent),
      document_(std::move(document)),
      options_(std::move(options)),
      run_(std::move(run)),
      setup_(std::move(setup)),
      printer_(std::make_unique<QPrinter>(QPrinter::HighResolution)) {
  setObjectName(QStringLiteral("printPreview"));
  setWindowTitle(tr("Print preview: %1").arg(setup_.name));
  resize(920, 720);
  printer_->setPageLayout(pageLayoutOf(setup_));
  preview_ = new QPrintPreviewWidget(printer_.get(), this);
  preview_->setAccessibleName(tr("Pages"));
  fit_ =
      chooser(tr("Size"), {tr("Whole graph on one page"), tr("100 %, as many pages as it takes")},
              setup_.fit == PageSetup::Fit::Tiles ? 1 : 0);
  paper_ = chooser(tr("Paper"), {tr("A4"), tr("A3"), tr("Letter"), tr("Legal")},
                   indexOfPaper(setup_.paper));
  orientation_ =
      chooser(tr("Orientation"), {tr("Portrait"), tr("Landscape")}, setup_.landscape ? 1 : 0);
  fit_->setObjectName(QStringLiteral("printFit"));
  paper_->setObjectName(QStringLiteral("printPaper"));
  orientation_->setObjectName(QStringLiteral("printOrientation"));
  count_ = new QLabel(this);
  count_->setObjectName(QStringLiteral("printCount"));

  auto* bar = new QHBoxLayout;
  bar->setSpacing(8);
  for (QComboBox* box : {fit_, paper_, orientation_}) bar->addWidget(box);
  bar->addWidget(count_);
  bar->addStretch();
  auto* pdf = new QPushButton(tr("Save as PDF…"), this);
  auto* print = new QPushButton(tr("Print…"), this);
  auto* close = new QPushButton(tr("Close"), this);
  print->setObjectName(QStringLiteral("primary"));
  print->setDefault(true);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  for (QPushButton* button : {close, pdf, print}) buttons->addWidget(button);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 12, 12, 12);
  column->addLayout(bar);
  column->addWidget(preview_, 1);
  column->addLayout(buttons);

  connect(preview_, &QPrintPreviewWidget::paintRequested, this, [this](QPrinter* printer) {
    (void)printPages(*printer, document_, options_, run_ ? &*run_ : nullptr, setup_);
  });
  connect(pdf, &QPushButton::clicked, this, &PrintPreview::pdfRequested);
  connect(print, &QPushButton::clicked, this, &PrintPreview::printRequested);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  showPages();
}

PrintPreview::~PrintPreview() = default;

QComboBox* PrintPreview::chooser(const QString& name, const QStringList& words, int current) {
  auto* box = new QComboBox(this);
  box->addItems(words);
  box->setCurrentIndex(current);
  box->setAccessibleName(name);
  box->setToolTip(name);
  connect(box, qOverload<int>(&QComboBox::currentIndexChanged), this, &PrintPreview::take);
  return box;
}

int PrintPreview::pages() const {
  return planFor(document_, options_, run_ ? &*run_ : nullptr, setup_).pages.size();
}

void PrintPreview::take() {
  setup_.fit = fit_->currentIndex() == 1 ? PageSetup::Fit::Tiles : PageSetup::Fit::OnePage;
  setup_.paper = papers[qBound(0, paper_->currentIndex(), 3)];
  setup_.landscape = orientation_->currentIndex() == 1;
  showPages();
}

void PrintPreview::showPages() {
  const int count = pages();
  count_->setText(count == 1 ? tr("1 page") : tr("%1 pages").arg(count));
  printer_->setPageLayout(pageLayoutOf(setup_));
  if (count > 1)
    preview_->setAllPagesViewMode();
  else
    preview_->setSinglePageViewMode();
  preview_->updatePreview();
  preview_->fitInView();
}

}  // namespace stepwright::canvas

#include "moc_print_preview.cpp"
