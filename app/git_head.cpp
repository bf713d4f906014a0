// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/git_head.h"

#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTimer>

namespace stepwright::app {
namespace {

constexpr int patience = 10000;

Error refusalOf(const QByteArray& said, const QString& name) {
  if (said.contains("not a git repository"))
    return {"git.none", GitHead::tr("%1 lies in no git repository").arg(name).toStdString()};
  if (said.contains("exists on disk, but not in") || said.contains("does not exist in"))
    return {"git.unknown", GitHead::tr("the last commit does not have %1").arg(name).toStdString()};
  if (said.contains("invalid object name 'HEAD'") || said.contains("Not a valid object name"))
    return {"git.empty", GitHead::tr("nothing was committed yet").toStdString()};
  const QString line = QString::fromLocal8Bit(said).section(QLatin1Char('\n'), 0, 0).trimmed();
  return {"git.refused", GitHead::tr("git says: %1").arg(line).toStdString()};
}

}  // namespace

void GitHead::read(const QString& path, Answer answer) {
  const QString git = QStandardPaths::findExecutable(QStringLiteral("git"));
  if (git.isEmpty())
    return answer(Error{"git.absent", tr("there is no program git on this machine").toStdString()});
  // In a commit a link is but the name of the file that it leads to.
  const QFileInfo file(QFileInfo(path).canonicalFilePath());
  auto* process = new QProcess(this);
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
  environment.insert(QStringLiteral("GIT_OPTIONAL_LOCKS"), QStringLiteral("0"));
  process->setProcessEnvironment(environment);
  process->setStandardInputFile(QProcess::nullDevice());
  const QString name = file.fileName();
  connect(process, QOverload<int, QProcess::ExitStatus>::of(&QProcess::finished), this,
          [process, answer, name](int code, QProcess::ExitStatus status) {
            process->deleteLater();
            if (status == QProcess::NormalExit && code == 0)
              return answer(process->readAllStandardOutput().toStdString());
            answer(refusalOf(process->readAllStandardError(), name));
          });
  connect(process, &QProcess::errorOccurred, this, [process, answer](QProcess::ProcessError error) {
    if (error != QProcess::FailedToStart) return;
    process->deleteLater();
    answer(Error{"git.absent", process->errorString().toStdString()});
  });
  QTimer::singleShot(patience, process, &QProcess::kill);
  process->start(git, {QStringLiteral("-c"), QStringLiteral("core.fsmonitor=false"),
                       QStringLiteral("-C"), file.path(), QStringLiteral("cat-file"),
                       QStringLiteral("blob"), QStringLiteral("HEAD:./") + name});
}

}  // namespace stepwright::app

#include "moc_git_head.cpp"
