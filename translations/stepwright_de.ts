<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>stepwright::inspector::ActionContext</name>
    <message numerus="yes">
        <source>one of %n</source>
        <comment>words that are allowed</comment>
        <translation>
            <numerusform>eines von %n</numerusform>
            <numerusform>eines von %n</numerusform>
        </translation>
    </message>
    <message>
        <source>one of its fields</source>
        <translation>eines seiner Felder</translation>
    </message>
    <message>
        <source>structures</source>
        <translation>Strukturen</translation>
    </message>
    <message>
        <source>structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>list of %1</source>
        <translation>Liste: %1</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>map of %1</source>
        <translation>Zuordnung: %1</translation>
    </message>
    <message>
        <source>map</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>ganze Zahlen</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>any JSON</source>
        <translation>beliebiges JSON</translation>
    </message>
    <message>
        <source>name or ARN</source>
        <translation>Name oder ARN</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ActionHead</name>
    <message>
        <source>Request response</source>
        <translation>Anfrage und Antwort</translation>
    </message>
    <message>
        <source>Wait for job</source>
        <translation>Auf den Auftrag warten</translation>
    </message>
    <message>
        <source>Wait for callback</source>
        <translation>Auf Rückruf warten</translation>
    </message>
    <message>
        <source>Goes on as soon as the service has answered.</source>
        <translation>Geht weiter, sobald der Dienst geantwortet hat.</translation>
    </message>
    <message>
        <source>Goes on when the job is done.</source>
        <translation>Geht weiter, wenn der Auftrag erledigt ist.</translation>
    </message>
    <message>
        <source>Goes on when the job is done; its output is JSON.</source>
        <translation>Geht weiter, wenn der Auftrag erledigt ist; seine Ausgabe ist JSON.</translation>
    </message>
    <message>
        <source>Goes on when somebody sends the task token back.</source>
        <translation>Geht weiter, wenn jemand das Task-Token zurückschickt.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Look for another action in the palette</source>
        <translation>In der Palette eine andere Aktion suchen</translation>
    </message>
    <message>
        <source>Optimised</source>
        <translation>Optimiert</translation>
    </message>
    <message>
        <source>How the action is called</source>
        <translation>Wie die Aktion aufgerufen wird</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ActionPage</name>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>The same as text (%1)</source>
        <translation>Dasselbe als Text (%1)</translation>
    </message>
    <message>
        <source>%1 of %2 set, %3 required</source>
        <translation>%1 von %2 gesetzt, %3 nötig</translation>
    </message>
    <message>
        <source>The task token is not handed on yet: nobody could answer.</source>
        <translation>Das Task-Token wird noch nicht weitergegeben: Niemand könnte antworten.</translation>
    </message>
    <message>
        <source>Put it into %1</source>
        <translation>In %1 schreiben</translation>
    </message>
    <message>
        <source>How the arguments are written</source>
        <translation>Wie die Argumente geschrieben werden</translation>
    </message>
</context>
<context>
    <name>ActionTexts</name>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Begin an empty workflow</source>
        <translation>Einen leeren Workflow beginnen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a definition in JSON or YAML</source>
        <translation>Eine Definition in JSON oder YAML öffnen</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Show the definitions of a folder and find them with Ctrl+P</source>
        <translation>Die Definitionen eines Ordners zeigen und mit Strg+P finden</translation>
    </message>
    <message>
        <source>Open &amp;recent &gt;</source>
        <translation>&amp;Zuletzt geöffnet &gt;</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Samples, templates and recent files</source>
        <translation>Beispiele, Vorlagen und zuletzt geöffnete Dateien</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the document; untouched text keeps its bytes</source>
        <translation>Das Dokument speichern; unberührter Text bleibt bis aufs Byte gleich</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>Unter einem anderen Namen speichern</translation>
    </message>
    <message>
        <source>Save a&amp;ll</source>
        <translation>&amp;Alle speichern</translation>
    </message>
    <message>
        <source>Save every changed document</source>
        <translation>Jedes geänderte Dokument speichern</translation>
    </message>
    <message>
        <source>Reload from disk</source>
        <translation>Neu von der Platte laden</translation>
    </message>
    <message>
        <source>Read the file again; one step of undo</source>
        <translation>Die Datei noch einmal lesen; mit einem Schritt rückgängig</translation>
    </message>
    <message>
        <source>Import execution history…</source>
        <translation>Ausführungsverlauf importieren…</translation>
    </message>
    <message>
        <source>Show a recorded execution (GetExecutionHistory) over this workflow</source>
        <translation>Eine aufgezeichnete Ausführung (GetExecutionHistory) über diesem Workflow zeigen</translation>
    </message>
    <message>
        <source>Import mock file…</source>
        <translation>Mock-Datei importieren…</translation>
    </message>
    <message>
        <source>Take the answers of Tasks from a MockConfigFile of Step Functions Local</source>
        <translation>Die Antworten der Tasks aus einer MockConfigFile von Step Functions Local übernehmen</translation>
    </message>
    <message>
        <source>&amp;Export &gt;</source>
        <translation>&amp;Exportieren &gt;</translation>
    </message>
    <message>
        <source>History of the run as JSON…</source>
        <translation>Verlauf des Laufs als JSON…</translation>
    </message>
    <message>
        <source>The run&apos;s events in the shape of GetExecutionHistory</source>
        <translation>Die Ereignisse des Laufs in der Form von GetExecutionHistory</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>Druck&amp;vorschau…</translation>
    </message>
    <message>
        <source>See the pages, and choose paper and size</source>
        <translation>Die Seiten ansehen, Papier und Größe wählen</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Print the graph</source>
        <translation>Den Graphen drucken</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close this document</source>
        <translation>Dieses Dokument schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close all documents and leave</source>
        <translation>Alle Dokumente schließen und das Programm beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last change, wherever it was made</source>
        <translation>Die letzte Änderung zurücknehmen, wo immer sie gemacht wurde</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Noch einmal tun, was zurückgenommen wurde</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Cut the selected states or text</source>
        <translation>Die ausgewählten Zustände oder den Text ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected states or text</source>
        <translation>Die ausgewählten Zustände oder den Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Copy the selected state behind itself</source>
        <translation>Den ausgewählten Zustand hinter sich selbst kopieren</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete the selected states; what led to them leads on</source>
        <translation>Die ausgewählten Zustände löschen; was zu ihnen führte, führt weiter</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Find in the workflow; in the text while it has the keyboard</source>
        <translation>Im Workflow suchen; im Text, solange er die Tastatur hat</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>To the next match in the workflow</source>
        <translation>Zum nächsten Treffer im Workflow</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Rückwärts suchen</translation>
    </message>
    <message>
        <source>To the match before in the workflow</source>
        <translation>Zum vorigen Treffer im Workflow</translation>
    </message>
    <message>
        <source>Find and r&amp;eplace</source>
        <translation>Suchen und erset&amp;zen</translation>
    </message>
    <message>
        <source>Replace in the workflow; in the text while it has the keyboard</source>
        <translation>Im Workflow ersetzen; im Text, solange er die Tastatur hat</translation>
    </message>
    <message>
        <source>Go to definition</source>
        <translation>Zur Definition</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Nächstes Problem</translation>
    </message>
    <message>
        <source>To the next problem</source>
        <translation>Zum nächsten Problem</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Voriges Problem</translation>
    </message>
    <message>
        <source>To the problem before</source>
        <translation>Zum vorigen Problem</translation>
    </message>
    <message>
        <source>Wrap in Map</source>
        <translation>In Map einpacken</translation>
    </message>
    <message>
        <source>Put the selected states into a Map</source>
        <translation>Die ausgewählten Zustände in eine Map stecken</translation>
    </message>
    <message>
        <source>Wrap in Parallel</source>
        <translation>In Parallel einpacken</translation>
    </message>
    <message>
        <source>Put the selected states into a Parallel</source>
        <translation>Die ausgewählten Zustände in ein Parallel stecken</translation>
    </message>
    <message>
        <source>Keep in Mine</source>
        <translation>Unter „Eigene“ aufheben</translation>
    </message>
    <message>
        <source>Keep the selected states in the palette, to be inserted again</source>
        <translation>Die ausgewählten Zustände in der Palette aufheben, um sie wieder einzufügen</translation>
    </message>
    <message>
        <source>Unwrap</source>
        <translation>Auspacken</translation>
    </message>
    <message>
        <source>Put the content of the selected Map or Parallel in its place</source>
        <translation>Den Inhalt der ausgewählten Map oder des Parallel an dessen Stelle setzen</translation>
    </message>
    <message>
        <source>Extract to a workflow of its own</source>
        <translation>In einen eigenen Workflow herauslösen</translation>
    </message>
    <message>
        <source>Make the selected states a workflow of their own, and start it by a Task in their place</source>
        <translation>Aus den ausgewählten Zuständen einen eigenen Workflow machen, den an ihrer Stelle ein Task startet</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Put the selected states before the one above them in the outline (Alt+Up)</source>
        <translation>Die ausgewählten Zustände vor den darüber in der Gliederung setzen (Alt+Oben)</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Put the selected states after the one below them in the outline (Alt+Down)</source>
        <translation>Die ausgewählten Zustände hinter den darunter in der Gliederung setzen (Alt+Unten)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vervollständigen</translation>
    </message>
    <message>
        <source>Offer what can be typed at the caret</source>
        <translation>Anbieten, was an der Schreibmarke stehen kann</translation>
    </message>
    <message>
        <source>Pick from the data</source>
        <translation>Aus den Daten wählen</translation>
    </message>
    <message>
        <source>The data that is known at the selected state, to pick a path from</source>
        <translation>Die Daten, die beim ausgewählten Zustand bekannt sind, um einen Pfad daraus zu wählen</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Only the graph</source>
        <translation>Nur der Graph</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Only the text</source>
        <translation>Nur der Text</translation>
    </message>
    <message>
        <source>Graph and code</source>
        <translation>Graph und Code</translation>
    </message>
    <message>
        <source>The graph over the text</source>
        <translation>Der Graph über dem Text</translation>
    </message>
    <message>
        <source>Code beside the graph</source>
        <translation>Code neben dem Graphen</translation>
    </message>
    <message>
        <source>Graph and code side by side instead of one over the other</source>
        <translation>Graph und Code nebeneinander statt übereinander</translation>
    </message>
    <message>
        <source>Switch graph, code, both</source>
        <translation>Zwischen Graph, Code und beidem wechseln</translation>
    </message>
    <message>
        <source>Graph, code, or both</source>
        <translation>Graph, Code oder beides</translation>
    </message>
    <message>
        <source>Top-down</source>
        <translation>Von oben nach unten</translation>
    </message>
    <message>
        <source>The graph runs from top to bottom</source>
        <translation>Der Graph läuft von oben nach unten</translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation>Von links nach rechts</translation>
    </message>
    <message>
        <source>The graph runs from left to right</source>
        <translation>Der Graph läuft von links nach rechts</translation>
    </message>
    <message>
        <source>Lay out again</source>
        <translation>Neu anordnen</translation>
    </message>
    <message>
        <source>Lay the graph out from nothing</source>
        <translation>Den Graphen von Grund auf neu anordnen</translation>
    </message>
    <message>
        <source>Move by hand</source>
        <translation>Von Hand anordnen</translation>
    </message>
    <message>
        <source>Drag states to any place and leave them there; Ctrl+Shift+drag does it at any time</source>
        <translation>Zustände an jede Stelle ziehen und dort lassen; Strg+Umschalt+Ziehen geht jederzeit</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>Den ganzen Graphen zeigen</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Show the graph at its own size</source>
        <translation>Den Graphen in seiner Originalgröße zeigen</translation>
    </message>
    <message>
        <source>Zoom to selection</source>
        <translation>Auswahl vergrößern</translation>
    </message>
    <message>
        <source>Show the selected states large</source>
        <translation>Die ausgewählten Zustände groß zeigen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Collapse frame</source>
        <translation>Rahmen zuklappen</translation>
    </message>
    <message>
        <source>Expand frame</source>
        <translation>Rahmen aufklappen</translation>
    </message>
    <message>
        <source>Collapse all frames</source>
        <translation>Alle Rahmen zuklappen</translation>
    </message>
    <message>
        <source>Fold every Parallel and Map</source>
        <translation>Jedes Parallel und jede Map zuklappen</translation>
    </message>
    <message>
        <source>Expand all frames</source>
        <translation>Alle Rahmen aufklappen</translation>
    </message>
    <message>
        <source>Unfold every Parallel and Map</source>
        <translation>Jedes Parallel und jede Map aufklappen</translation>
    </message>
    <message>
        <source>Show frame alone</source>
        <translation>Rahmen allein zeigen</translation>
    </message>
    <message>
        <source>The selected Parallel or Map as a canvas of its own; Esc leads back out</source>
        <translation>Das ausgewählte Parallel oder die Map als eigene Zeichenfläche; Esc führt wieder hinaus</translation>
    </message>
    <message>
        <source>Show whole workflow</source>
        <translation>Ganzen Workflow zeigen</translation>
    </message>
    <message>
        <source>Out of a frame that is shown alone</source>
        <translation>Heraus aus einem Rahmen, der allein gezeigt wird</translation>
    </message>
    <message>
        <source>Minimap</source>
        <translation>Übersichtskarte</translation>
    </message>
    <message>
        <source>Show the whole graph small in a corner</source>
        <translation>Den ganzen Graphen klein in einer Ecke zeigen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Show the notes on the canvas</source>
        <translation>Die Notizen auf der Zeichenfläche zeigen</translation>
    </message>
    <message>
        <source>Follow run</source>
        <translation>Lauf verfolgen</translation>
    </message>
    <message>
        <source>Scroll to where the run stands; otherwise the graph never scrolls by itself</source>
        <translation>Dorthin rollen, wo der Lauf steht; sonst rollt der Graph nie von selbst</translation>
    </message>
    <message>
        <source>Go to the graph</source>
        <translation>Zum Graphen</translation>
    </message>
    <message>
        <source>Put the keyboard into the graph</source>
        <translation>Die Tastatur in den Graphen setzen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>To what was selected before</source>
        <translation>Zu dem, was vorher ausgewählt war</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>To what was selected after</source>
        <translation>Zu dem, was danach ausgewählt war</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwerfen</translation>
    </message>
    <message>
        <source>The docks for drawing</source>
        <translation>Die Bereiche zum Zeichnen</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Debuggen</translation>
    </message>
    <message>
        <source>The docks for running and stepping</source>
        <translation>Die Bereiche zum Ausführen und schrittweisen Verfolgen</translation>
    </message>
    <message>
        <source>Docks &gt;</source>
        <translation>Bereiche &gt;</translation>
    </message>
    <message>
        <source>Theme &gt;</source>
        <translation>Farbschema &gt;</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark text on light ground</source>
        <translation>Dunkler Text auf hellem Grund</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light text on dark ground</source>
        <translation>Heller Text auf dunklem Grund</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsfläche</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation>Hell oder dunkel, wie die Arbeitsfläche es ist</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>The window fills the screen</source>
        <translation>Das Fenster füllt den Bildschirm</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>A Task after the selected state</source>
        <translation>Ein Task nach dem ausgewählten Zustand</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>A Pass after the selected state</source>
        <translation>Ein Pass nach dem ausgewählten Zustand</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>A Choice after the selected state</source>
        <translation>Eine Choice nach dem ausgewählten Zustand</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>A Wait after the selected state</source>
        <translation>Ein Wait nach dem ausgewählten Zustand</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>Parallel</translation>
    </message>
    <message>
        <source>A Parallel after the selected state</source>
        <translation>Ein Parallel nach dem ausgewählten Zustand</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>A Map after the selected state</source>
        <translation>Eine Map nach dem ausgewählten Zustand</translation>
    </message>
    <message>
        <source>Succeed</source>
        <translation>Succeed</translation>
    </message>
    <message>
        <source>A Succeed after the selected state</source>
        <translation>Ein Succeed nach dem ausgewählten Zustand</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Fail</translation>
    </message>
    <message>
        <source>A Fail after the selected state</source>
        <translation>Ein Fail nach dem ausgewählten Zustand</translation>
    </message>
    <message>
        <source>Pattern &gt;</source>
        <translation>Muster &gt;</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>A note at the selected state, or free on the canvas; kept beside the definition</source>
        <translation>Eine Notiz am ausgewählten Zustand oder frei auf der Zeichenfläche; sie wird neben der Definition aufgehoben</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Run the workflow; go on where it is paused</source>
        <translation>Den Workflow ausführen; weitermachen, wo er angehalten ist</translation>
    </message>
    <message>
        <source>Run &amp;with…</source>
        <translation>Starten &amp;mit…</translation>
    </message>
    <message>
        <source>Run with another input</source>
        <translation>Mit einer anderen Eingabe ausführen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Pause the run</source>
        <translation>Den Lauf anhalten</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>End the run</source>
        <translation>Den Lauf beenden</translation>
    </message>
    <message>
        <source>R&amp;estart</source>
        <translation>&amp;Neu starten</translation>
    </message>
    <message>
        <source>Run again with the same input</source>
        <translation>Noch einmal mit derselben Eingabe ausführen</translation>
    </message>
    <message>
        <source>Jump to the next timer</source>
        <translation>Zum nächsten Zeitpunkt springen</translation>
    </message>
    <message>
        <source>Move the virtual clock to the next timer</source>
        <translation>Die virtuelle Uhr bis zum nächsten Zeitpunkt vorstellen</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>Echtzeit</translation>
    </message>
    <message>
        <source>Wait as long as the workflow says, by the real clock</source>
        <translation>So lange warten, wie der Workflow sagt, nach der wirklichen Uhr</translation>
    </message>
    <message>
        <source>10 × real time</source>
        <translation>10 × Echtzeit</translation>
    </message>
    <message>
        <source>Wait a tenth of what the workflow says</source>
        <translation>Ein Zehntel so lange warten, wie der Workflow sagt</translation>
    </message>
    <message>
        <source>60 × real time</source>
        <translation>60 × Echtzeit</translation>
    </message>
    <message>
        <source>A minute of the workflow takes a second</source>
        <translation>Eine Minute des Workflows dauert eine Sekunde</translation>
    </message>
    <message>
        <source>Phase back</source>
        <translation>Phase zurück</translation>
    </message>
    <message>
        <source>One phase back</source>
        <translation>Eine Phase zurück</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>One phase forward</source>
        <translation>Eine Phase vor</translation>
    </message>
    <message>
        <source>Step over</source>
        <translation>Schritt darüber</translation>
    </message>
    <message>
        <source>Step into</source>
        <translation>Schritt hinein</translation>
    </message>
    <message>
        <source>Step out</source>
        <translation>Schritt hinaus</translation>
    </message>
    <message>
        <source>To the end of the frame or item</source>
        <translation>Zum Ende des Rahmens oder Elements</translation>
    </message>
    <message>
        <source>Run to here</source>
        <translation>Bis hier ausführen</translation>
    </message>
    <message>
        <source>Run to the selected state</source>
        <translation>Bis zum ausgewählten Zustand ausführen</translation>
    </message>
    <message>
        <source>One event back</source>
        <translation>Ein Ereignis zurück</translation>
    </message>
    <message>
        <source>One event of the history back</source>
        <translation>Ein Ereignis des Verlaufs zurück</translation>
    </message>
    <message>
        <source>One event forward</source>
        <translation>Ein Ereignis vor</translation>
    </message>
    <message>
        <source>One event of the history forward</source>
        <translation>Ein Ereignis des Verlaufs vor</translation>
    </message>
    <message>
        <source>Run back</source>
        <translation>Rückwärts ausführen</translation>
    </message>
    <message>
        <source>Back to the breakpoint before</source>
        <translation>Zurück zum vorigen Haltepunkt</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>From the past to the newest moment</source>
        <translation>Aus der Vergangenheit zum neuesten Moment</translation>
    </message>
    <message>
        <source>Breakpoint</source>
        <translation>Haltepunkt</translation>
    </message>
    <message>
        <source>Edit breakpoint…</source>
        <translation>Haltepunkt bearbeiten…</translation>
    </message>
    <message>
        <source>Condition, hits and message of the breakpoint</source>
        <translation>Bedingung, Treffer und Meldung des Haltepunkts</translation>
    </message>
    <message>
        <source>Switch breakpoint on or off</source>
        <translation>Haltepunkt ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Keep the breakpoint, but do not stop there</source>
        <translation>Den Haltepunkt behalten, aber dort nicht anhalten</translation>
    </message>
    <message>
        <source>Answer the waiting Task…</source>
        <translation>Dem wartenden Task antworten…</translation>
    </message>
    <message>
        <source>Say what the Task that waits gives back, or how it fails</source>
        <translation>Sagen, was der wartende Task zurückgibt oder wie er fehlschlägt</translation>
    </message>
    <message>
        <source>Fork from here</source>
        <translation>Von hier abzweigen</translation>
    </message>
    <message>
        <source>Fork with the new text</source>
        <translation>Mit dem neuen Text abzweigen</translation>
    </message>
    <message>
        <source>Evaluate…</source>
        <translation>Auswerten…</translation>
    </message>
    <message>
        <source>Try an expression on the data of the shown moment</source>
        <translation>Einen Ausdruck an den Daten des gezeigten Moments probieren</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>Befehlsliste…</translation>
    </message>
    <message>
        <source>Find a command by its name</source>
        <translation>Einen Befehl nach seinem Namen finden</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check the definition and show its problems</source>
        <translation>Die Definition prüfen und ihre Probleme zeigen</translation>
    </message>
    <message>
        <source>Format the text</source>
        <translation>Text formatieren</translation>
    </message>
    <message>
        <source>Convert the state to JSONata</source>
        <translation>Den Zustand in JSONata umwandeln</translation>
    </message>
    <message>
        <source>Say the selected state&apos;s JSONPath fields in JSONata; what is inside it stays</source>
        <translation>Die JSONPath-Felder des ausgewählten Zustands in JSONata schreiben; was in ihm liegt, bleibt</translation>
    </message>
    <message>
        <source>Convert the definition to JSONata</source>
        <translation>Die Definition in JSONata umwandeln</translation>
    </message>
    <message>
        <source>Say every JSONPath field in JSONata; one step of undo</source>
        <translation>Jedes JSONPath-Feld in JSONata schreiben; mit einem Schritt rückgängig</translation>
    </message>
    <message>
        <source>What the file on the disk has, beside what is here</source>
        <translation>Was in der Datei auf der Platte steht, neben dem, was hier steht</translation>
    </message>
    <message>
        <source>Apply the first quick fix</source>
        <translation>Erste Schnellkorrektur anwenden</translation>
    </message>
    <message>
        <source>Mend the first problem that has a mend</source>
        <translation>Das erste Problem beheben, für das es eine Korrektur gibt</translation>
    </message>
    <message>
        <source>New window of this document</source>
        <translation>Neues Fenster dieses Dokuments</translation>
    </message>
    <message>
        <source>The same document in a second window; both show every change</source>
        <translation>Dasselbe Dokument in einem zweiten Fenster; beide zeigen jede Änderung</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Nächstes Dokument</translation>
    </message>
    <message>
        <source>To the next document</source>
        <translation>Zum nächsten Dokument</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>Voriges Dokument</translation>
    </message>
    <message>
        <source>To the document before</source>
        <translation>Zum vorigen Dokument</translation>
    </message>
    <message>
        <source>Put the docks back</source>
        <translation>Bereiche zurücksetzen</translation>
    </message>
    <message>
        <source>The docks as they were at first</source>
        <translation>Die Bereiche, wie sie anfangs waren</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Workflows to try</source>
        <translation>Workflows zum Ausprobieren</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>A walk through the window in five minutes</source>
        <translation>In fünf Minuten durch das Fenster</translation>
    </message>
    <message>
        <source>Fields of the language</source>
        <translation>Felder der Sprache</translation>
    </message>
    <message>
        <source>Every field of Amazon States Language in one line</source>
        <translation>Jedes Feld der Amazon States Language in einer Zeile</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>All keys in a list</source>
        <translation>Alle Tasten in einer Liste</translation>
    </message>
    <message>
        <source>About Stepwright</source>
        <translation>Über Stepwright</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>From a state&apos;s or variable&apos;s name at the caret to where it is set; Ctrl+click does it, too</source>
        <translation>Vom Namen eines Zustands oder einer Variablen an der Schreibmarke dorthin, wo er gesetzt ist; Strg+Klick geht auch</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>Every place that names the state or variable at the caret</source>
        <translation>Jede Stelle, die den Zustand oder die Variable an der Schreibmarke nennt</translation>
    </message>
    <message>
        <source>Quick fixes here</source>
        <translation>Schnellkorrekturen hier</translation>
    </message>
    <message>
        <source>The mends of the problems at the caret&apos;s line</source>
        <translation>Die Korrekturen für Probleme in der Zeile der Schreibmarke</translation>
    </message>
    <message>
        <source>Select the next occurrence</source>
        <translation>Nächstes Vorkommen auswählen</translation>
    </message>
    <message>
        <source>One more caret at the next place that reads the same; Alt and dragging selects columns</source>
        <translation>Noch eine Schreibmarke an der nächsten gleichen Stelle; Ziehen mit Alt wählt Spalten aus</translation>
    </message>
    <message>
        <source>Comment lines</source>
        <translation>Zeilen auskommentieren</translation>
    </message>
    <message>
        <source>Make comments of the lines in the text, or text of comments</source>
        <translation>Aus den Zeilen im Text Kommentare machen, oder aus Kommentaren Text</translation>
    </message>
    <message>
        <source>Coverage by tests</source>
        <translation>Abdeckung durch Tests</translation>
    </message>
    <message>
        <source>Mark the states and transitions that no test came by; run the tests first</source>
        <translation>Zustände und Übergänge kennzeichnen, an denen kein Test vorbeikam; zuvor die Tests starten</translation>
    </message>
    <message>
        <source>Run all &amp;tests</source>
        <translation>Alle &amp;Tests starten</translation>
    </message>
    <message>
        <source>Run every test that is kept beside the document</source>
        <translation>Jeden Test starten, der beim Dokument aufgehoben ist</translation>
    </message>
    <message>
        <source>Run the selected test</source>
        <translation>Den ausgewählten Test starten</translation>
    </message>
    <message>
        <source>Run the test that is chosen in the list of tests</source>
        <translation>Den Test starten, der in der Liste der Tests gewählt ist</translation>
    </message>
    <message>
        <source>&amp;Make a test from this run</source>
        <translation>Aus diesem &amp;Lauf einen Test machen</translation>
    </message>
    <message>
        <source>Keep the input, the answers and the end of this run as a test</source>
        <translation>Eingabe, Antworten und Ende dieses Laufs als Test aufheben</translation>
    </message>
    <message>
        <source>Set the whole text out anew, with its comments; one step of undo</source>
        <translation>Den ganzen Text neu formatieren, samt seinen Kommentaren; mit einem Schritt rückgängig</translation>
    </message>
    <message>
        <source>Frames &gt;</source>
        <translation>Rahmen &gt;</translation>
    </message>
    <message>
        <source>&amp;Compare with &gt;</source>
        <translation>&amp;Vergleichen mit &gt;</translation>
    </message>
    <message>
        <source>Last commit (git)</source>
        <translation>Letzter Commit (git)</translation>
    </message>
    <message>
        <source>What this document does otherwise than git&apos;s last commit, on one graph</source>
        <translation>Was dieses Dokument anders macht als der letzte Commit von git, auf einem Graphen</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Andere Datei…</translation>
    </message>
    <message>
        <source>What this document does otherwise than a file, on one graph</source>
        <translation>Was dieses Dokument anders macht als eine Datei, auf einem Graphen</translation>
    </message>
    <message>
        <source>The file as it was saved…</source>
        <translation>Die Datei, wie sie gespeichert ist…</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Put a picture of the whole graph on the clipboard</source>
        <translation>Ein Bild des ganzen Graphen in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Theme, fonts, scale, language, keys, what is remembered</source>
        <translation>Farben, Schriften, Größe, Sprache, Tasten, was behalten wird</translation>
    </message>
    <message>
        <source>Fold the docks below</source>
        <translation>Die Bereiche unten einklappen</translation>
    </message>
    <message>
        <source>Leave only the tabs of the docks below, to have room for the graph; a click on a tab opens them</source>
        <translation>Nur die Reiter der Bereiche unten stehen lassen, damit der Graph Platz hat; ein Klick auf einen Reiter öffnet sie</translation>
    </message>
    <message>
        <source>Open the code of the state</source>
        <translation>Code des Zustands öffnen</translation>
    </message>
    <message>
        <source>The function that answers the selected state, in your editor, at its handler</source>
        <translation>Die Funktion, die dem gewählten Zustand antwortet, in Ihrem Editor an ihrem Handler</translation>
    </message>
    <message>
        <source>Copy &amp;as &gt;</source>
        <translation>Kopieren &amp;als &gt;</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>The selected states, or the whole definition, as JSON; of YAML too</source>
        <translation>Die gewählten Zustände oder die ganze Definition als JSON, auch von YAML</translation>
    </message>
    <message>
        <source>Paste states onto the selected edge or after the selected state, or text at the caret</source>
        <translation>Zustände auf der gewählten Kante oder nach dem gewählten Zustand einfügen, oder Text an der Schreibmarke</translation>
    </message>
    <message>
        <source>&amp;Go to state or command…</source>
        <translation>Zu Zustand oder Befehl &amp;gehen…</translation>
    </message>
    <message>
        <source>Find a state by its name or by what is in it, a file, or a command</source>
        <translation>Einen Zustand nach Namen oder Inhalt finden, eine Datei oder einen Befehl</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>Läufe vergleichen</translation>
    </message>
    <message>
        <source>Hold this run against the one that it was forked from, or the one before it</source>
        <translation>Diesen Lauf gegen den halten, von dem er abgezweigt ist, oder gegen den davor</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Give the selected state another name wherever it is named; in the text, the state or variable at the caret</source>
        <translation>Dem gewählten Zustand überall einen anderen Namen geben; im Text dem Zustand oder der Variablen an der Schreibmarke</translation>
    </message>
    <message>
        <source>To the next state; a frame counts as one. Where nothing runs: begin, and stop before the first state</source>
        <translation>Zum nächsten Zustand; ein Rahmen zählt als einer. Wo nichts läuft: beginnen und vor dem ersten Zustand anhalten</translation>
    </message>
    <message>
        <source>Into the frame, or into the phases of a Task. Where nothing runs: begin, and stop before the first state</source>
        <translation>In den Rahmen hinein, oder in die Phasen eines Tasks. Wo nichts läuft: beginnen und vor dem ersten Zustand anhalten</translation>
    </message>
    <message>
        <source>Set or clear a breakpoint on the selected state or edge</source>
        <translation>Am ausgewählten Zustand oder an der ausgewählten Kante einen Haltepunkt setzen oder löschen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>A titled area behind the selected states; kept beside the definition</source>
        <translation>Eine Fläche mit Titel hinter den ausgewählten Zuständen; steht neben der Definition</translation>
    </message>
    <message>
        <source>Fold the selected Parallel or Map, or the execution that a Task started</source>
        <translation>Faltet das ausgewählte Parallel oder die Map, oder die Ausführung, die ein Task gestartet hat</translation>
    </message>
    <message>
        <source>Say below the graph what the marks mean: of a run, of two that are compared, of who answers</source>
        <translation>Unter dem Graphen sagen, was die Zeichen bedeuten: eines Laufs, zweier verglichener, wer antwortet</translation>
    </message>
    <message>
        <source>State back</source>
        <translation>Zustand zurück</translation>
    </message>
    <message>
        <source>To where this state was entered, then the one before</source>
        <translation>Dorthin, wo dieser Zustand betreten wurde, dann zum vorigen</translation>
    </message>
    <message>
        <source>Decide the &amp;outcome &gt;</source>
        <translation>&amp;Ergebnis bestimmen &gt;</translation>
    </message>
    <message>
        <source>Skip the state</source>
        <translation>Zustand überspringen</translation>
    </message>
    <message>
        <source>The state where the run is paused does nothing, and hands its input on</source>
        <translation>Der Zustand, an dem der Lauf hält, tut nichts und gibt seine Eingabe weiter</translation>
    </message>
    <message>
        <source>Succeed with…</source>
        <translation>Gelingen mit…</translation>
    </message>
    <message>
        <source>Say the result of the state, in the place of its work</source>
        <translation>Das Ergebnis des Zustands angeben, anstelle seiner Arbeit</translation>
    </message>
    <message>
        <source>Fail with…</source>
        <translation>Fehlschlagen mit…</translation>
    </message>
    <message>
        <source>Say the error that the state fails with; its Retry and Catch deal with it</source>
        <translation>Den Fehler angeben, mit dem der Zustand fehlschlägt; Retry und Catch behandeln ihn</translation>
    </message>
    <message>
        <source>Take the selected way</source>
        <translation>Den gewählten Weg nehmen</translation>
    </message>
    <message>
        <source>The Choice where the run is paused takes the selected edge, whatever its conditions say</source>
        <translation>Die Choice, an der der Lauf hält, nimmt die gewählte Kante, was auch immer ihre Bedingungen sagen</translation>
    </message>
    <message>
        <source>Go on now</source>
        <translation>Jetzt weiter</translation>
    </message>
    <message>
        <source>The wait, or the delay before a retry, is over now, whatever the clock says</source>
        <translation>Das Warten oder die Pause vor einem neuen Versuch ist jetzt vorbei, was auch immer die Uhr sagt</translation>
    </message>
    <message>
        <source>Run the item again</source>
        <translation>Das Element noch einmal ausführen</translation>
    </message>
    <message>
        <source>The item of the Map that is looked at, from its start in a fork: its calls are made again, those of the others keep their answers</source>
        <translation>Das betrachtete Element der Map von seinem Anfang an in einer Abzweigung: seine Aufrufe geschehen noch einmal, die der anderen behalten ihre Antworten</translation>
    </message>
    <message>
        <source>Use the new text from now on</source>
        <translation>Den neuen Text ab jetzt verwenden</translation>
    </message>
    <message>
        <source>A new run that goes on from this very moment with the text of now</source>
        <translation>Ein neuer Lauf, der von genau hier mit dem jetzigen Text weitergeht</translation>
    </message>
    <message>
        <source>Before the first state that would have done something else, or the one where the run is paused, a new run that goes on with the text of now</source>
        <translation>Vor dem ersten Zustand, der etwas anderes getan hätte, oder vor dem, an dem der Lauf hält, ein neuer Lauf mit dem jetzigen Text</translation>
    </message>
    <message>
        <source>Others go on while one is stepped</source>
        <translation>Andere laufen weiter, während einer schrittweise läuft</translation>
    </message>
    <message>
        <source>A step moves the other items and branches too, as they would run; otherwise they stand still meanwhile</source>
        <translation>Ein Schritt bewegt auch die anderen Elemente und Zweige, wie sie laufen würden; sonst stehen sie solange still</translation>
    </message>
    <message>
        <source>A new run that parts from this one at the shown moment; from a recorded one it goes on here</source>
        <translation>Ein neuer Lauf, der sich im gezeigten Moment von diesem trennt; von einem aufgezeichneten geht es hier weiter</translation>
    </message>
    <message>
        <source>In the te&amp;xt &gt;</source>
        <translation>Im Te&amp;xt &gt;</translation>
    </message>
    <message>
        <source>Show &gt;</source>
        <translation>Zeigen &gt;</translation>
    </message>
    <message>
        <source>Motion &gt;</source>
        <translation>Bewegung &gt;</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Unfold the selected Parallel or Map, or draw in its place what a Task started; in a Map that is unfolded, to the next item that failed</source>
        <translation>Das gewählte Parallel oder Map aufklappen oder an seiner Stelle zeichnen, was ein Task begonnen hat; in einem aufgeklappten Map zum nächsten Element, das fehlgeschlagen ist</translation>
    </message>
    <message>
        <source>Virtual clock</source>
        <translation>Virtuelle Uhr</translation>
    </message>
    <message>
        <source>Waits and retries are over at once: the clock jumps to where something happens</source>
        <translation>Warten und Wiederholungen sind sofort vorbei: Die Uhr springt dorthin, wo etwas geschieht</translation>
    </message>
    <message>
        <source>Slower than usual, to follow with the eye what moves on the graph</source>
        <translation>Langsamer als sonst, um mit dem Auge zu verfolgen, was sich im Graphen bewegt</translation>
    </message>
    <message>
        <source>What slides, fades or runs round on the graph does so in a moment</source>
        <translation>Was im Graphen gleitet, verblasst oder umläuft, tut es in einem Augenblick</translation>
    </message>
    <message>
        <source>Twice as fast as usual</source>
        <translation>Doppelt so schnell wie sonst</translation>
    </message>
    <message>
        <source>Reduced motion: nothing slides, fades or runs round on the graph</source>
        <translation>Weniger Bewegung: Im Graphen gleitet, verblasst und läuft nichts um</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::AddParameter</name>
    <message>
        <source>Parameters that can be added</source>
        <translation>Parameter, die dazukommen können</translation>
    </message>
    <message>
        <source>Choose one of these</source>
        <translation>Einen davon wählen</translation>
    </message>
    <message>
        <source>Add parameter</source>
        <translation>Parameter hinzufügen</translation>
    </message>
    <message>
        <source>No parameter of this action is called so.</source>
        <translation>Kein Parameter dieser Aktion heißt so.</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::AlternativesEditor</name>
    <message>
        <source>How %1 is given</source>
        <translation>Wie %1 angegeben ist</translation>
    </message>
    <message>
        <source>%1, JSONata</source>
        <translation>%1, JSONata</translation>
    </message>
    <message>
        <source>JSONata</source>
        <translation>JSONata</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::AnswerDialog</name>
    <message>
        <source>The answer of %1</source>
        <translation>Die Antwort von %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; calls %2, attempt %3. What does it answer?</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; ruft %2 auf, Versuch %3. Was wird geantwortet?</translation>
    </message>
    <message>
        <source>What it was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Anfangen mit</translation>
    </message>
    <message>
        <source>Answer all like this</source>
        <translation>Alle so beantworten</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Every call of %1 that waits or comes; kept as a mock of this workflow</source>
        <translation>Jeder Aufruf von %1, der wartet oder noch kommt; wird als Mock dieses Workflows behalten</translation>
    </message>
    <message>
        <source>The error needs a name: Retry and Catch go by it.</source>
        <translation>Der Fehler braucht einen Namen: Retry und Catch richten sich danach.</translation>
    </message>
    <message>
        <source>AWS takes names of errors up to %1 characters.</source>
        <translation>AWS nimmt Fehlernamen bis zu %1 Zeichen.</translation>
    </message>
    <message>
        <source>AWS takes causes up to %1 characters.</source>
        <translation>AWS nimmt Ursachen bis zu %1 Zeichen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 waits no more:&lt;/b&gt; %2 What you typed is kept, and offered the next time it asks.</source>
        <translation>&lt;b&gt;%1 wartet nicht mehr:&lt;/b&gt; %2 Was Sie geschrieben haben, wird aufgehoben und bei der nächsten Frage angeboten.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::Answering</name>
    <message>
        <source>The run was stopped.</source>
        <translation>Der Lauf wurde beendet.</translation>
    </message>
    <message>
        <source>Its time is over (%1).</source>
        <translation>Die Zeit ist abgelaufen (%1).</translation>
    </message>
    <message>
        <source>The run has gone on without it.</source>
        <translation>Der Lauf ist ohne die Antwort weitergegangen.</translation>
    </message>
    <message>
        <source>What was answered last</source>
        <translation>Was zuletzt geantwortet wurde</translation>
    </message>
    <message>
        <source>What %1 answers</source>
        <translation>Was %1 antwortet</translation>
    </message>
    <message>
        <source>Its last result</source>
        <translation>Das letzte Ergebnis</translation>
    </message>
    <message>
        <source>Its mock</source>
        <translation>Der Mock dazu</translation>
    </message>
    <message>
        <source>Its document was closed.</source>
        <translation>Das Dokument dazu wurde geschlossen.</translation>
    </message>
    <message>
        <source>What was typed last</source>
        <translation>Was zuletzt geschrieben wurde</translation>
    </message>
    <message>
        <source>The answer for %1 came too late. %2 It is kept, and offered the next time.</source>
        <translation>Die Antwort für %1 kam zu spät. %2 Sie wird aufgehoben und beim nächsten Mal angeboten.</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ApiField</name>
    <message>
        <source>An expression; press to give a value instead</source>
        <translation>Ein Ausdruck; drücken, um stattdessen einen Wert anzugeben</translation>
    </message>
    <message>
        <source>A value; press to give an expression instead</source>
        <translation>Ein Wert; drücken, um stattdessen einen Ausdruck anzugeben</translation>
    </message>
    <message>
        <source>%1 as an expression</source>
        <translation>%1 als Ausdruck</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>%1 wegnehmen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>It must be true or false.</source>
        <translation>Es muss true oder false sein.</translation>
    </message>
    <message>
        <source>A whole number is needed.</source>
        <translation>Eine ganze Zahl ist nötig.</translation>
    </message>
    <message>
        <source>A number is needed.</source>
        <translation>Eine Zahl ist nötig.</translation>
    </message>
    <message>
        <source>Drag to reorder, or Alt+Up and Alt+Down</source>
        <translation>Zum Umordnen ziehen, oder Alt+Auf und Alt+Ab</translation>
    </message>
    <message>
        <source>Reorder entry %1</source>
        <translation>Eintrag %1 umordnen</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation>Name von %1</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ApiFolding</name>
    <message>
        <source>Show what is in %1</source>
        <translation>Zeigen, was in %1 steht</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ApiLine</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>The words that are allowed</source>
        <translation>Die erlaubten Wörter</translation>
    </message>
    <message>
        <source>What is known for this field</source>
        <translation>Was für dieses Feld bekannt ist</translation>
    </message>
    <message>
        <source>The catalogue does not have “%1” among the words that are allowed.</source>
        <translation>Der Katalog hat „%1“ nicht unter den erlaubten Wörtern.</translation>
    </message>
    <message>
        <source>In JSONPath an entry of a list cannot be a path; make the whole list one.</source>
        <translation>In JSONPath kann ein Eintrag einer Liste kein Pfad sein; machen Sie die ganze Liste dazu.</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ApiList</name>
    <message>
        <source>+ Entry</source>
        <translation>+ Eintrag</translation>
    </message>
    <message>
        <source>Add an entry to %1</source>
        <translation>%1 einen Eintrag hinzufügen</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ApiMap</name>
    <message>
        <source>Add a name</source>
        <translation>Namen hinzufügen</translation>
    </message>
    <message>
        <source>Add a name to %1</source>
        <translation>%1 einen Namen hinzufügen</translation>
    </message>
    <message>
        <source>There is a “%1” already.</source>
        <translation>„%1“ gibt es schon.</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ApiTags</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>stepwright::app::Application</name>
    <message>
        <source>an error without a name</source>
        <translation>ein Fehler ohne Namen</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::AssignEditor</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a variable: %1</source>
        <translation>Variable hinzufügen: %1</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::BreakpointDialog</name>
    <message>
        <source>Breakpoint on %1</source>
        <translation>Haltepunkt an %1</translation>
    </message>
    <message>
        <source>Breakpoint</source>
        <translation>Haltepunkt</translation>
    </message>
    <message>
        <source>every time</source>
        <translation>jedes Mal</translation>
    </message>
    <message>
        <source>on hit number</source>
        <translation>beim Treffer Nummer</translation>
    </message>
    <message>
        <source>from hit number</source>
        <translation>ab Treffer Nummer</translation>
    </message>
    <message>
        <source>on every multiple of</source>
        <translation>bei jedem Vielfachen von</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Only write the log text</source>
        <translation>Nur den Protokolltext schreiben</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Map item</source>
        <translation>Map-Element</translation>
    </message>
    <message>
        <source>Log text</source>
        <translation>Protokolltext</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>A point that only writes needs a text to write.</source>
        <translation>Ein Punkt, der nur schreibt, braucht einen Text dafür.</translation>
    </message>
    <message>
        <source>any; 3, or Orders[2].Lines[0]</source>
        <translation>jedes; 3, oder Orders[2].Lines[0]</translation>
    </message>
    <message>
        <source>Say the number of the item, or one for each Map around it, the outermost first.</source>
        <translation>Nennen Sie die Nummer des Elements, oder eine für jede Map darum herum, die äußerste zuerst.</translation>
    </message>
    <message>
        <source>Breakpoint on any state</source>
        <translation>Haltepunkt an jedem Zustand</translation>
    </message>
    <message>
        <source>any; States.Timeout</source>
        <translation>jeder; States.Timeout</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Say the name of the variable.</source>
        <translation>Den Namen der Variablen angeben.</translation>
    </message>
    <message>
        <source>one that it does not have</source>
        <translation>eine, die er nicht hat</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>von Anfang an</translation>
    </message>
    <message>
        <source>Once: it is taken away by its first stop</source>
        <translation>Einmal: der erste Halt nimmt ihn weg</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>until %1 was hit</source>
        <translation>bis %1 getroffen wurde</translation>
    </message>
    <message>
        <source>Say the expression.</source>
        <translation>Gib den Ausdruck an.</translation>
    </message>
    <message>
        <source>paid {%1}</source>
        <translation>bezahlt {%1}</translation>
    </message>
</context>
<context>
    <name>BreakpointKinds</name>
    <message>
        <source>enter</source>
        <translation>Eintritt</translation>
    </message>
    <message>
        <source>when the state is entered</source>
        <translation>wenn der Zustand betreten wird</translation>
    </message>
    <message>
        <source>exit</source>
        <translation>Austritt</translation>
    </message>
    <message>
        <source>when it is left</source>
        <translation>wenn er verlassen wird</translation>
    </message>
    <message>
        <source>retry</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>before a retry</source>
        <translation>vor einer Wiederholung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>on an error in it</source>
        <translation>bei einem Fehler darin</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>auf dem Weg</translation>
    </message>
    <message>
        <source>when it is left by that edge</source>
        <translation>wenn er über diese Kante verlassen wird</translation>
    </message>
    <message>
        <source>catch</source>
        <translation>Abfangen</translation>
    </message>
    <message>
        <source>when an error is caught</source>
        <translation>wenn ein Fehler abgefangen wird</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>when a variable gets another value</source>
        <translation>wenn eine Variable einen anderen Wert bekommt</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>when the rule is tested</source>
        <translation>wenn die Regel geprüft wird</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>before a phase of it</source>
        <translation>vor einer Phase davon</translation>
    </message>
    <message>
        <source>expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>when an expression gets another value</source>
        <translation>wenn ein Ausdruck einen anderen Wert bekommt</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::BreakpointModel</name>
    <message>
        <source>no way here</source>
        <translation>kein Weg hierher</translation>
    </message>
    <message numerus="yes">
        <source>group %1, %n breakpoint(s)</source>
        <translation>
            <numerusform>Gruppe %1, %n Haltepunkt</numerusform>
            <numerusform>Gruppe %1, %n Haltepunkte</numerusform>
        </translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
</context>
<context>
    <name>BreakpointWords</name>
    <message>
        <source>→ rule %1</source>
        <translation>→ Regel %1</translation>
    </message>
    <message>
        <source>→ Catch %1</source>
        <translation>→ Catch %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>before a phase that it does not have</source>
        <translation>vor einer Phase, die er nicht hat</translation>
    </message>
    <message>
        <source>%1 tested</source>
        <translation>%1 geprüft</translation>
    </message>
    <message>
        <source>catch %1</source>
        <translation>fängt %1 ab</translation>
    </message>
    <message>
        <source>$%1 changes</source>
        <translation>$%1 ändert sich</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 ändert sich</translation>
    </message>
    <message>
        <source>hit %1</source>
        <translation>Treffer %1</translation>
    </message>
    <message>
        <source>from hit %1</source>
        <translation>ab Treffer %1</translation>
    </message>
    <message>
        <source>each %1 hits</source>
        <translation>alle %1 Treffer</translation>
    </message>
    <message>
        <source>any state</source>
        <translation>jeder Zustand</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::BreakpointsPanel</name>
    <message>
        <source>Breakpoints</source>
        <translation>Haltepunkte</translation>
    </message>
    <message>
        <source>Any uncaught error</source>
        <translation>Jeder nicht abgefangene Fehler</translation>
    </message>
    <message>
        <source>Any error</source>
        <translation>Jeder Fehler</translation>
    </message>
    <message>
        <source>Any retry</source>
        <translation>Jede Wiederholung</translation>
    </message>
    <message>
        <source>End of execution</source>
        <translation>Ende der Ausführung</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>The run was not here yet.</source>
        <translation>Der Lauf war noch nicht hier.</translation>
    </message>
    <message>
        <source>now: true</source>
        <translation>jetzt: wahr</translation>
    </message>
    <message>
        <source>now: false</source>
        <translation>jetzt: falsch</translation>
    </message>
    <message>
        <source>now: false, as there is no value. %1</source>
        <translation>jetzt: falsch, da es keinen Wert gibt. %1</translation>
    </message>
    <message>
        <source>now: it fails. %1</source>
        <translation>jetzt: sie schlägt fehl. %1</translation>
    </message>
    <message>
        <source>Stop on an error…</source>
        <translation>Bei einem Fehler anhalten…</translation>
    </message>
    <message>
        <source>Stop where an error is caught…</source>
        <translation>Anhalten, wo ein Fehler abgefangen wird…</translation>
    </message>
    <message>
        <source>Stop when a variable changes…</source>
        <translation>Anhalten, wenn sich eine Variable ändert…</translation>
    </message>
    <message>
        <source>Drag to order and to group; Alt+Up and Alt+Down do it, too</source>
        <translation>Ziehen ordnet und gruppiert; Alt+Auf und Alt+Ab tun es auch</translation>
    </message>
    <message>
        <source>First call that leaves this machine</source>
        <translation>Erster Aufruf, der diesen Rechner verlässt</translation>
    </message>
    <message>
        <source>Group of breakpoints</source>
        <translation>Gruppe von Haltepunkten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Enable all</source>
        <translation>Alle einschalten</translation>
    </message>
    <message>
        <source>Disable all</source>
        <translation>Alle ausschalten</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>Neue Gruppe…</translation>
    </message>
    <message>
        <source>Enable the group</source>
        <translation>Gruppe einschalten</translation>
    </message>
    <message>
        <source>Disable the group</source>
        <translation>Gruppe ausschalten</translation>
    </message>
    <message>
        <source>Rename the group…</source>
        <translation>Gruppe umbenennen…</translation>
    </message>
    <message>
        <source>Dissolve the group</source>
        <translation>Gruppe auflösen</translation>
    </message>
    <message>
        <source>Stop when an expression changes…</source>
        <translation>Anhalten, wenn sich ein Ausdruck ändert…</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::CallbackModel</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::CallbacksPanel</name>
    <message>
        <source>Answer…</source>
        <translation>Antworten…</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Lebenszeichen</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>No Task waits for an answer.</source>
        <translation>Kein Task wartet auf eine Antwort.</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::Card</name>
    <message>
        <source>Drag to reorder, or Alt+Up and Alt+Down</source>
        <translation>Zum Umordnen ziehen, oder Alt+Oben und Alt+Unten</translation>
    </message>
    <message>
        <source>Reorder entry %1</source>
        <translation>Eintrag %1 umordnen</translation>
    </message>
    <message>
        <source>Remove this entry</source>
        <translation>Diesen Eintrag entfernen</translation>
    </message>
    <message>
        <source>Remove entry %1</source>
        <translation>Eintrag %1 entfernen</translation>
    </message>
</context>
<context>
    <name>stepwright::app::ChildDesk</name>
    <message>
        <source>Item %1 of %2 is answered by mocks from the next run on</source>
        <translation>Element %1 von %2 wird vom nächsten Lauf an von Mocks beantwortet</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::ChildGroups</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>Retrying: %n child(ren)</source>
        <translation>
            <numerusform>Versucht es wieder: %n Kind</numerusform>
            <numerusform>Versuchen es wieder: %n Kinder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Running: %n child(ren)</source>
        <translation>
            <numerusform>Läuft: %n Kind</numerusform>
            <numerusform>Laufen: %n Kinder</numerusform>
        </translation>
    </message>
    <message>
        <source>Child executions that have not failed</source>
        <translation>Kindausführungen, die nicht fehlgeschlagen sind</translation>
    </message>
    <message numerus="yes">
        <source>Aborted: %n child(ren)</source>
        <translation>
            <numerusform>Abgebrochen: %n Kind</numerusform>
            <numerusform>Abgebrochen: %n Kinder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Succeeded: %n child(ren)</source>
        <translation>
            <numerusform>Erfolgreich: %n Kind</numerusform>
            <numerusform>Erfolgreich: %n Kinder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the newest %2 here</source>
        <translation>%1, hier die neuesten %2</translation>
    </message>
</context>
<context>
    <name>stepwright::app::ChildPane</name>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Make a mock</source>
        <translation>Als Mock festhalten</translation>
    </message>
    <message>
        <source>Input of the child execution</source>
        <translation>Eingabe der Kindausführung</translation>
    </message>
    <message>
        <source>History of the child execution</source>
        <translation>Verlauf der Kindausführung</translation>
    </message>
    <message>
        <source>Its Tasks come to that again in this item of every run</source>
        <translation>Ihre Tasks kommen in diesem Element jedes Laufs wieder dazu</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>event %1 of %2</source>
        <translation>Ereignis %1 von %2</translation>
    </message>
    <message>
        <source>Open run</source>
        <translation>Lauf öffnen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message numerus="yes">
        <source>Input, %n item(s)</source>
        <translation>
            <numerusform>Eingabe, %n Eintrag</numerusform>
            <numerusform>Eingabe, %n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Redrive</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message numerus="yes">
        <source>Its Map Run goes on with it, and with all %n that have failed</source>
        <translation>
            <numerusform>Der Map-Lauf macht mit der %n weiter, die fehlgeschlagen ist</numerusform>
            <numerusform>Der Map-Lauf macht damit weiter, und mit allen %n, die fehlgeschlagen sind</numerusform>
        </translation>
    </message>
    <message>
        <source>A failed child is redriven by its Map Run, once that has failed and ended</source>
        <translation>Was fehlgeschlagen ist, nimmt der Map-Lauf wieder auf, sobald er selbst fehlgeschlagen und zu Ende ist</translation>
    </message>
    <message>
        <source>Go to the item</source>
        <translation>Zum Eintrag</translation>
    </message>
    <message>
        <source>It names %1</source>
        <translation>Genannt wird %1</translation>
    </message>
    <message numerus="yes">
        <source>History, %n event(s)</source>
        <translation>
            <numerusform>Verlauf, %n Ereignis</numerusform>
            <numerusform>Verlauf, %n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n attempt(s)</source>
        <translation>
            <numerusform>nach %n Versuch</numerusform>
            <numerusform>nach %n Versuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>Make test</source>
        <translation>Test daraus</translation>
    </message>
    <message>
        <source>It is kept as a test of the states of its Map, with its input, its answers and its end</source>
        <translation>Sie bleibt als Test der Zustände ihrer Map, mit ihrer Eingabe, ihren Antworten und ihrem Ende</translation>
    </message>
    <message>
        <source>No child execution is open: choose one in Map run, or press Ctrl+] there.</source>
        <translation>Keine Kindausführung ist offen: Wähle eine im Map-Lauf, oder drücke dort Strg+].</translation>
    </message>
</context>
<context>
    <name>stepwright::common::ChipLine</name>
    <message>
        <source>The deployment fills it in.</source>
        <translation>Das Deployment setzt es ein.</translation>
    </message>
    <message>
        <source>It stands for %1.</source>
        <translation>Es steht für %1.</translation>
    </message>
    <message>
        <source>Local value: %1</source>
        <translation>Lokaler Wert: %1</translation>
    </message>
    <message>
        <source>No local value.</source>
        <translation>Kein lokaler Wert.</translation>
    </message>
    <message>
        <source>It stands for %1 (%2).</source>
        <translation>Es steht für %1 (%2).</translation>
    </message>
    <message>
        <source>%1, line %2: Ctrl+click opens it.</source>
        <translation>%1, Zeile %2: Strg+Klick öffnet es.</translation>
    </message>
</context>
<context>
    <name>stepwright::code::CodeEditor</name>
    <message>
        <source>Definition as text</source>
        <translation>Definition als Text</translation>
    </message>
    <message>
        <source>Editing the text; Esc leaves it</source>
        <translation>Der Text wird bearbeitet; Esc verlässt ihn</translation>
    </message>
    <message>
        <source>Press Enter to edit the text, Tab to go on</source>
        <translation>Eingabetaste zum Bearbeiten des Textes, Tab zum Weitergehen</translation>
    </message>
    <message>
        <source>No name stands here that leads anywhere</source>
        <translation>Hier steht kein Name, der irgendwohin führt</translation>
    </message>
    <message>
        <source>No name of a state or variable stands here</source>
        <translation>Hier steht kein Name eines Zustands oder einer Variablen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing else reads like what stands here</source>
        <translation>Nichts anderes heißt so wie das, was hier steht</translation>
    </message>
    <message>
        <source>Nothing is offered here</source>
        <translation>Hier gibt es nichts anzubieten</translation>
    </message>
</context>
<context>
    <name>stepwright::app::CodeFold</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Open the code below the graph</source>
        <translation>Den Code unter dem Graphen öffnen</translation>
    </message>
    <message>
        <source>Open the code</source>
        <translation>Den Code öffnen</translation>
    </message>
</context>
<context>
    <name>stepwright::app::CodeTips</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>was</source>
        <translation>war</translation>
    </message>
</context>
<context>
    <name>stepwright::app::CommandDesk</name>
    <message>
        <source>About Stepwright</source>
        <translation>Über Stepwright</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Find a field of the language</source>
        <translation>Ein Feld der Sprache suchen</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>Einen Befehl ausführen</translation>
    </message>
    <message>
        <source>Its catalogue of %1 AWS actions is of %2, made from AWS&apos;s SDKs (Apache License 2.0).</source>
        <translation>Der Katalog mit %1 AWS-Aktionen ist vom %2, gemacht aus den SDKs von AWS (Apache License 2.0).</translation>
    </message>
    <message>
        <source>It found no catalogue of AWS&apos;s actions.</source>
        <translation>Ein Katalog der Aktionen von AWS wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stepwright %1&lt;/b&gt;&lt;br&gt;Draws, runs and debugs workflows in Amazon States Language.&lt;br&gt;Free software under the GNU General Public License, version 3 or later.&lt;br&gt;&lt;br&gt;%2</source>
        <translation>&lt;b&gt;Stepwright %1&lt;/b&gt;&lt;br&gt;Zeichnet, startet und debuggt Workflows in Amazon States Language.&lt;br&gt;Freie Software unter der GNU General Public License, Version 3 oder später.&lt;br&gt;&lt;br&gt;%2</translation>
    </message>
    <message>
        <source>Go to state or command (&gt; finds commands alone)</source>
        <translation>Zu Zustand oder Befehl gehen (&gt; findet nur Befehle)</translation>
    </message>
</context>
<context>
    <name>stepwright::compare::CompareDialog</name>
    <message>
        <source>Previous change</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::ComparePanel</name>
    <message>
        <source>Choose two runs in Runs, and Compare: what they did not do alike stands here, the first difference first.</source>
        <translation>Wählen Sie unter Läufe zwei Läufe und Vergleichen: Was sie nicht gleich taten, steht hier, der erste Unterschied zuerst.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Exchange A and B</source>
        <translation>A und B tauschen</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Voriger Unterschied</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>There is no other run to compare with: run the workflow once more, or fork.</source>
        <translation>Es gibt keinen anderen Lauf zum Vergleichen: Lassen Sie den Workflow noch einmal laufen, oder zweigen Sie ab.</translation>
    </message>
    <message>
        <source>A run is not compared with itself.</source>
        <translation>Ein Lauf wird nicht mit sich selbst verglichen.</translation>
    </message>
    <message>
        <source>One of these runs is not there any more.</source>
        <translation>Einer dieser Läufe ist nicht mehr da.</translation>
    </message>
    <message>
        <source>A  %1  against  B  %2</source>
        <translation>A  %1  gegen  B  %2</translation>
    </message>
    <message>
        <source>A  %1</source>
        <translation>A  %1</translation>
    </message>
    <message>
        <source>B  %1</source>
        <translation>B  %1</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 of %2 differences</source>
        <translation>die ersten %1 von %2 Unterschieden</translation>
    </message>
    <message>
        <source>Difference %1 of %2</source>
        <translation>Unterschied %1 von %2</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>Element %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Only A</source>
        <translation>Nur A</translation>
    </message>
    <message>
        <source>Only B</source>
        <translation>Nur B</translation>
    </message>
    <message>
        <source>All that they did not do alike</source>
        <translation>Alles, was sie nicht gleich taten</translation>
    </message>
    <message>
        <source>What one of them alone came by</source>
        <translation>Wo nur einer von beiden vorbeikam</translation>
    </message>
    <message>
        <source>%1 in every item</source>
        <translation>%1 in jedem Element</translation>
    </message>
    <message>
        <source>Which differences</source>
        <translation>Welche Unterschiede</translation>
    </message>
    <message>
        <source>%1, imported</source>
        <translation>%1, importiert</translation>
    </message>
</context>
<context>
    <name>stepwright::compare::CompareView</name>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message>
        <source>Only the line ends differ</source>
        <translation>Nur die Zeilenenden unterscheiden sich</translation>
    </message>
    <message>
        <source>%1: %2 removed, %3 added</source>
        <translation>%1: %2 entfernt, %3 hinzugefügt</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 Änderungen</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>1 line alike</source>
        <translation>1 gleiche Zeile</translation>
    </message>
    <message>
        <source>%1 lines alike</source>
        <translation>%1 gleiche Zeilen</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ConditionEditor</name>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Edit the condition</source>
        <translation>Bedingung bearbeiten</translation>
    </message>
    <message>
        <source>Remove a test</source>
        <translation>Prüfung entfernen</translation>
    </message>
    <message>
        <source>Add a test</source>
        <translation>Prüfung hinzufügen</translation>
    </message>
    <message>
        <source>Change the group</source>
        <translation>Gruppe ändern</translation>
    </message>
    <message>
        <source>+ Condition</source>
        <translation>+ Bedingung</translation>
    </message>
    <message>
        <source>+ Group</source>
        <translation>+ Gruppe</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>Move a test</source>
        <translation>Prüfung verschieben</translation>
    </message>
    <message>
        <source>Put into a group: all of (And)</source>
        <translation>In eine Gruppe stecken: alle (And)</translation>
    </message>
    <message>
        <source>Put into a group: any of (Or)</source>
        <translation>In eine Gruppe stecken: eine davon (Or)</translation>
    </message>
    <message>
        <source>Turn into its opposite (Not)</source>
        <translation>Ins Gegenteil kehren (Not)</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Gruppe auflösen</translation>
    </message>
    <message>
        <source>Move up	Alt+Up</source>
        <translation>Nach oben	Alt+Oben</translation>
    </message>
    <message>
        <source>Move down	Alt+Down</source>
        <translation>Nach unten	Alt+Unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>It cannot stand in a group.</source>
        <translation>Es kann nicht in einer Gruppe stehen.</translation>
    </message>
    <message>
        <source>A rule has one condition: its parts need the group.</source>
        <translation>Eine Regel hat eine Bedingung: Ihre Teile brauchen die Gruppe.</translation>
    </message>
    <message>
        <source>It is the first.</source>
        <translation>Es ist das erste.</translation>
    </message>
    <message>
        <source>It is the last.</source>
        <translation>Es ist das letzte.</translation>
    </message>
    <message>
        <source>A rule needs a condition.</source>
        <translation>Eine Regel braucht eine Bedingung.</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>calls %1</source>
        <translation>ruft %1</translation>
    </message>
    <message>
        <source>, which calls %1</source>
        <translation>, das %1 aufruft</translation>
    </message>
    <message>
        <source>, in %1</source>
        <translation>, in %1</translation>
    </message>
    <message>
        <source>, with the variables %1</source>
        <translation>, mit den Variablen %1</translation>
    </message>
    <message>
        <source>, with your own %1</source>
        <translation>, mit Ihren eigenen %1</translation>
    </message>
    <message>
        <source>, open to a debugger</source>
        <translation>, offen für einen Debugger</translation>
    </message>
    <message numerus="yes">
        <source>This folder wants to start %n program(s)</source>
        <translation>
            <numerusform>Dieser Ordner will %n Programm starten</numerusform>
            <numerusform>Dieser Ordner will %n Programme starten</numerusform>
        </translation>
    </message>
    <message>
        <source>This folder wants to call %1</source>
        <translation>Dieser Ordner will %1 aufrufen</translation>
    </message>
    <message numerus="yes">
        <source>This folder wants to start %n program(s) and call %1</source>
        <translation>
            <numerusform>Dieser Ordner will %n Programm starten und %1 aufrufen</numerusform>
            <numerusform>Dieser Ordner will %n Programme starten und %1 aufrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>reads and writes files in %1</source>
        <translation>liest und schreibt Dateien in %1</translation>
    </message>
    <message>
        <source>This folder wants to read and write files in %1</source>
        <translation>Dieser Ordner will Dateien in %1 lesen und schreiben</translation>
    </message>
</context>
<context>
    <name>stepwright::app::ConsentBar</name>
    <message>
        <source>Allow for this folder</source>
        <translation>Für diesen Ordner erlauben</translation>
    </message>
    <message>
        <source>Use mocks instead</source>
        <translation>Stattdessen Mocks nehmen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::ConsoleModel</name>
    <message>
        <source>program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::ConsolePanel</name>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Find in the Console</source>
        <translation>In der Konsole suchen</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Show every line again</source>
        <translation>Wieder jede Zeile zeigen</translation>
    </message>
    <message>
        <source>Log points write here, too: set one by editing a breakpoint.</source>
        <translation>Auch Protokollpunkte schreiben hierher. Einen setzen: einen Haltepunkt bearbeiten.</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Only this state</source>
        <translation>Nur dieser Zustand</translation>
    </message>
    <message>
        <source>Only this call</source>
        <translation>Nur dieser Aufruf</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>No line stands here.</source>
        <translation>Hier steht keine Zeile.</translation>
    </message>
    <message>
        <source>The line is of no state.</source>
        <translation>Die Zeile gehört zu keinem Zustand.</translation>
    </message>
    <message>
        <source>The line is of no call.</source>
        <translation>Die Zeile gehört zu keinem Aufruf.</translation>
    </message>
    <message>
        <source>All lines are shown already.</source>
        <translation>Es sind schon alle Zeilen zu sehen.</translation>
    </message>
    <message>
        <source>No line is selected.</source>
        <translation>Keine Zeile ist ausgewählt.</translation>
    </message>
    <message>
        <source>The Console is empty.</source>
        <translation>Die Konsole ist leer.</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::CoveragePanel</name>
    <message>
        <source>Run the tests (Ctrl+F5) to see what they come by.</source>
        <translation>Die Tests ausführen (Strg+F5): dann ist zu sehen, woran sie vorbeikommen.</translation>
    </message>
    <message>
        <source>Make all</source>
        <translation>Alle anlegen</translation>
    </message>
    <message>
        <source>Ways not reached</source>
        <translation>Nicht erreichte Wege</translation>
    </message>
    <message>
        <source>A test for each way for which one can be found without asking</source>
        <translation>Ein Test für jeden Weg, für den einer ohne Rückfrage zu finden ist</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2 parts, tests: %3</source>
        <translation>%1 von %2 Teilen, Tests: %3</translation>
    </message>
    <message>
        <source>Last change %1 % since “%2”</source>
        <translation>Letzte Änderung %1 % seit „%2“</translation>
    </message>
    <message>
        <source>Make a test</source>
        <translation>Test anlegen</translation>
    </message>
    <message>
        <source>Make a test: %1</source>
        <translation>Test anlegen: %1</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::DataPane</name>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>Fehlerausgabe</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Find a field or value</source>
        <translation>Ein Feld oder einen Wert suchen</translation>
    </message>
    <message>
        <source>Known data</source>
        <translation>Bekannte Daten</translation>
    </message>
    <message>
        <source>Enter inserts at the caret; a row can be dragged into a field</source>
        <translation>Die Eingabetaste fügt an der Schreibmarke ein; eine Zeile lässt sich in ein Feld ziehen</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Close the data (Esc)</source>
        <translation>Die Daten schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the data</source>
        <translation>Die Daten schließen</translation>
    </message>
    <message>
        <source>Where the data is from</source>
        <translation>Woher die Daten sind</translation>
    </message>
    <message>
        <source>No data is known here yet.

Run the workflow once and each state keeps what it was given. A sample input is enough for the first state, and a mock of a Task for the state behind it.</source>
        <translation>Hier sind noch keine Daten bekannt.

Nach einem Lauf behält jeder Zustand, was er bekommen hat. Für den ersten Zustand genügt eine Beispieleingabe, und für den Zustand hinter einem Task dessen Mock.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Run with an input…</source>
        <translation>Mit einer Eingabe starten…</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data at %1</source>
        <translation>Daten bei %1</translation>
    </message>
    <message>
        <source>Result, its shape</source>
        <translation>Ergebnis, seine Form</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::DataPicking</name>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>Fehlerausgabe</translation>
    </message>
    <message>
        <source>Input, after InputPath</source>
        <translation>Eingabe, nach InputPath</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::DataSides</name>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>%1 of A</source>
        <translation>%1 von A</translation>
    </message>
    <message>
        <source>%1 of B</source>
        <translation>%1 von B</translation>
    </message>
</context>
<context>
    <name>stepwright::app::DataTips</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>was</source>
        <translation>war</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>It is watched no more.</source>
        <translation>Es wird nicht mehr beobachtet.</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::DebugPanels</name>
    <message>
        <source>Select a state that the run has reached.</source>
        <translation>Einen Zustand wählen, den der Lauf erreicht hat.</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::DebugStore</name>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>The mocks are those of %1.</source>
        <translation>Die Mocks sind die von %1.</translation>
    </message>
    <message numerus="yes">
        <source>The mocks are those of %1: %2 of %n test case(s).</source>
        <translation>
            <numerusform>Die Mocks sind die von %1: %2 von %n Testfall.</numerusform>
            <numerusform>Die Mocks sind die von %1: %2 von %n Testfällen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>Set a breakpoint</source>
        <translation>Haltepunkt setzen</translation>
    </message>
    <message>
        <source>Change a breakpoint</source>
        <translation>Haltepunkt ändern</translation>
    </message>
    <message numerus="yes">
        <source>Clear %n breakpoint(s)</source>
        <translation>
            <numerusform>%n Haltepunkt entfernen</numerusform>
            <numerusform>%n Haltepunkte entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change where runs stop</source>
        <translation>Ändern, wo Läufe anhalten</translation>
    </message>
    <message>
        <source>New test</source>
        <translation>Neuer Test</translation>
    </message>
    <message>
        <source>Remove test</source>
        <translation>Test entfernen</translation>
    </message>
    <message>
        <source>Change test</source>
        <translation>Test ändern</translation>
    </message>
</context>
<context>
    <name>stepwright::common::DockTitleBar</name>
    <message>
        <source>Float</source>
        <translation>Abkoppeln</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>DockTitles</name>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>Haltepunkte</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation>Auswerter</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>History and Gantt</source>
        <translation>Verlauf und Gantt</translation>
    </message>
    <message>
        <source>Data flow</source>
        <translation>Datenfluss</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Undo list</source>
        <translation>Änderungsliste</translation>
    </message>
    <message>
        <source>Mocks</source>
        <translation>Mocks</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Placeholders</source>
        <translation>Platzhalter</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Map run</source>
        <translation>Map-Lauf</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
</context>
<context>
    <name>stepwright::app::Docks</name>
    <message>
        <source>Show or hide %1</source>
        <translation>%1 zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Put the keyboard into %1</source>
        <translation>Die Tastatur in %1 setzen</translation>
    </message>
    <message>
        <source>%1 comes and goes with its perspective.</source>
        <translation>%1 kommt und geht mit der Perspektive.</translation>
    </message>
</context>
<context>
    <name>stepwright::document::DocumentModel</name>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Reload from disk</source>
        <translation>Neu von der Platte laden</translation>
    </message>
</context>
<context>
    <name>stepwright::app::DocumentPage</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>The text cannot be read; this is the last good drawing</source>
        <translation>Der Text ist nicht lesbar; dies ist die letzte gute Zeichnung</translation>
    </message>
    <message>
        <source>Show problem</source>
        <translation>Problem zeigen</translation>
    </message>
    <message>
        <source>This is %1, not a state machine</source>
        <translation>Dies ist %1, keine Zustandsmaschine</translation>
    </message>
    <message>
        <source>only its text is edited here</source>
        <translation>nur der Text davon wird hier bearbeitet</translation>
    </message>
    <message>
        <source>new: the run does not know it</source>
        <translation>neu: der Lauf kennt ihn nicht</translation>
    </message>
    <message>
        <source>changed: the run goes on with the old text</source>
        <translation>geändert: der Lauf geht mit dem alten Text weiter</translation>
    </message>
    <message>
        <source>changed: the run goes on with the old text, %1</source>
        <translation>geändert: der Lauf geht mit dem alten Text weiter, %1</translation>
    </message>
    <message>
        <source>Not drawn</source>
        <translation>Nicht gezeichnet</translation>
    </message>
    <message>
        <source>The text cannot be read, so there is no drawing of it yet</source>
        <translation>Der Text ist nicht lesbar; es gibt noch keine Zeichnung von ihm</translation>
    </message>
</context>
<context>
    <name>stepwright::app::DocumentPath</name>
    <message>
        <source>Item %1</source>
        <translation>Element %1</translation>
    </message>
    <message>
        <source>… %1 more; Ctrl+P finds them</source>
        <translation>… %1 weitere; Strg+P findet sie</translation>
    </message>
    <message>
        <source>Items (%1)</source>
        <translation>Elemente (%1)</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>Zweig %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a machine of a template</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Typ: %1</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>Rolle: %1</translation>
    </message>
    <message>
        <source>Logging: %1</source>
        <translation>Protokollierung: %1</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>Catcher %1</source>
        <translation>Catcher %1</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>stepwright::app::DocumentTabs</name>
    <message>
        <source>%1, never saved</source>
        <translation>%1, nie gespeichert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close; there are changes</source>
        <translation>Schließen; es gibt Änderungen</translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message>
        <source>Branch %1</source>
        <translation>Zweig %1</translation>
    </message>
    <message>
        <source>its states come from %1</source>
        <translation>seine Zustände kommen von %1</translation>
    </message>
    <message>
        <source>its branches come from %1</source>
        <translation>seine Zweige kommen von %1</translation>
    </message>
    <message>
        <source>it shows another workflow</source>
        <translation>es zeigt einen anderen Workflow</translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::DrillBar</name>
    <message>
        <source>Back out of this frame (Esc)</source>
        <translation>Aus diesem Rahmen heraus (Esc)</translation>
    </message>
    <message>
        <source>Whole workflow</source>
        <translation>Ganzer Workflow</translation>
    </message>
    <message>
        <source>Inside %1; back out</source>
        <translation>In %1; wieder hinaus</translation>
    </message>
</context>
<context>
    <name>stepwright::app::DropPreview</name>
    <message>
        <source>What the drop will write</source>
        <translation>Was das Ablegen schreiben wird</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) written, %1 taken away. One step to undo.</source>
        <translation>
            <numerusform>%n Zeile geschrieben, %1 entfernt. Mit einem Schritt rückgängig.</numerusform>
            <numerusform>%n Zeilen geschrieben, %1 entfernt. Mit einem Schritt rückgängig.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::EdgePage</name>
    <message>
        <source>No condition yet</source>
        <translation>Noch keine Bedingung</translation>
    </message>
    <message>
        <source>Any error</source>
        <translation>Jeder Fehler</translation>
    </message>
    <message>
        <source>No error</source>
        <translation>Kein Fehler</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Taken when no rule matches.</source>
        <translation>Gilt, wenn keine Regel zutrifft.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Place among the others</source>
        <translation>Platz unter den anderen</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>Platz %1</translation>
    </message>
    <message>
        <source>first match wins</source>
        <translation>die erste, die zutrifft, gilt</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>As form</source>
        <translation>Als Formular</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Weiter zu</translation>
    </message>
    <message>
        <source>when the rule is true</source>
        <translation>wenn die Regel gilt</translation>
    </message>
    <message>
        <source>when the error is caught</source>
        <translation>wenn der Fehler gefangen wird</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Run it once, or give it a sample input, to see whether it holds.</source>
        <translation>Einmal ausführen oder eine Beispieleingabe angeben, um zu sehen, ob sie gilt.</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>rule %1 matches before it</source>
        <translation>Regel %1 trifft vorher zu</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Trifft zu</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Trifft nicht zu</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier anhalten</translation>
    </message>
    <message>
        <source>When tested</source>
        <translation>Wenn sie geprüft wird</translation>
    </message>
    <message>
        <source>When true</source>
        <translation>Wenn sie zutrifft</translation>
    </message>
    <message>
        <source>When taken</source>
        <translation>Wenn sie genommen wird</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::app::Editing</name>
    <message>
        <source>The text has changed; try again.</source>
        <translation>Der Text hat sich geändert; bitte noch einmal.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The text cannot be read, so it cannot be changed on the graph.</source>
        <translation>Der Text ist nicht lesbar und lässt sich deshalb nicht auf dem Graphen ändern.</translation>
    </message>
    <message>
        <source>Mend the problems of the text first.</source>
        <translation>Zuerst die Probleme des Textes beheben.</translation>
    </message>
    <message>
        <source>These states cannot be carried as they are written.</source>
        <translation>Diese Zustände lassen sich so, wie sie geschrieben sind, nicht mitnehmen.</translation>
    </message>
    <message>
        <source>Write the names of states in one line, in quotes.</source>
        <translation>Die Namen der Zustände in eine Zeile und in Anführungszeichen schreiben.</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Es ist nichts darin.</translation>
    </message>
    <message>
        <source>Delete it instead.</source>
        <translation>Stattdessen löschen.</translation>
    </message>
    <message>
        <source>This is %1, not a state machine; only its text is edited.</source>
        <translation>Dies ist %1, keine Zustandsmaschine; nur der Text davon wird bearbeitet.</translation>
    </message>
    <message>
        <source>There is already a member of the name &quot;%1&quot;.</source>
        <translation>Es gibt schon einen Eintrag namens „%1“.</translation>
    </message>
    <message>
        <source>What would have to change stands in a mapping that is merged.</source>
        <translation>Was sich ändern müsste, steht in einer Zuordnung, die eingemischt ist.</translation>
    </message>
    <message>
        <source>Change it in the text.</source>
        <translation>Im Text ändern.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already.</source>
        <translation>„%1“ ist schon da.</translation>
    </message>
    <message>
        <source>A state&apos;s name may have at most 80 characters.</source>
        <translation>Der Name eines Zustands darf höchstens 80 Zeichen haben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is longer than 80 characters.</source>
        <translation>„%1“ ist länger als 80 Zeichen.</translation>
    </message>
    <message>
        <source>A state needs a name.</source>
        <translation>Ein Zustand braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a state &quot;%1&quot; already.</source>
        <translation>Es gibt schon einen Zustand „%1“.</translation>
    </message>
    <message>
        <source>There is already a state of the name &quot;%1&quot;.</source>
        <translation>Es gibt schon einen Zustand namens „%1“.</translation>
    </message>
    <message>
        <source>Names are unique in the whole definition; choose another.</source>
        <translation>Namen sind in der ganzen Definition eindeutig; einen anderen wählen.</translation>
    </message>
    <message>
        <source>Two states would have the name &quot;%1&quot;.</source>
        <translation>Zwei Zustände hießen dann „%1“.</translation>
    </message>
    <message>
        <source>Leave one of them out, or choose another text.</source>
        <translation>Einen davon auslassen oder einen anderen Text wählen.</translation>
    </message>
    <message>
        <source>There is no such edge.</source>
        <translation>Diese Kante gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such machine.</source>
        <translation>Diese Maschine gibt es nicht.</translation>
    </message>
    <message>
        <source>It cannot be put there.</source>
        <translation>Dorthin lässt es sich nicht setzen.</translation>
    </message>
    <message>
        <source>There is no such state.</source>
        <translation>Diesen Zustand gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no state &quot;%1&quot; in this machine.</source>
        <translation>In dieser Maschine gibt es keinen Zustand „%1“.</translation>
    </message>
    <message>
        <source>No state is selected.</source>
        <translation>Kein Zustand ist ausgewählt.</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>Es ist schon dort.</translation>
    </message>
    <message>
        <source>Nothing else leads to &quot;%1&quot;: it would not be reached.</source>
        <translation>Nichts anderes führt zu „%1“: er würde nicht erreicht.</translation>
    </message>
    <message>
        <source>Copy it there, or lead another state there first.</source>
        <translation>Ihn dorthin kopieren, oder zuerst einen anderen Zustand dorthin führen.</translation>
    </message>
    <message>
        <source>This is no state machine and no state.</source>
        <translation>Dies ist keine Zustandsmaschine und kein Zustand.</translation>
    </message>
    <message>
        <source>Copy states on a graph, or their JSON or YAML.</source>
        <translation>Zustände auf einem Graphen kopieren, oder ihr JSON oder YAML.</translation>
    </message>
    <message>
        <source>No branch can be added there.</source>
        <translation>Dort lässt sich kein Zweig hinzufügen.</translation>
    </message>
    <message>
        <source>The field is not there.</source>
        <translation>Das Feld ist nicht da.</translation>
    </message>
    <message>
        <source>There is no object to set the field of.</source>
        <translation>Es gibt kein Objekt, dessen Feld zu setzen wäre.</translation>
    </message>
    <message>
        <source>There is no such value.</source>
        <translation>Diesen Wert gibt es nicht.</translation>
    </message>
    <message>
        <source>An edge cannot leave its branch or item processor.</source>
        <translation>Eine Kante kann ihren Zweig oder ItemProcessor nicht verlassen.</translation>
    </message>
    <message>
        <source>Connect to a state of the same frame.</source>
        <translation>Mit einem Zustand desselben Rahmens verbinden.</translation>
    </message>
    <message>
        <source>The selected states are not all of the same frame.</source>
        <translation>Die ausgewählten Zustände sind nicht alle im selben Rahmen.</translation>
    </message>
    <message>
        <source>Select states of one frame.</source>
        <translation>Zustände eines Rahmens auswählen.</translation>
    </message>
    <message>
        <source>Several ways lead into the selection, to %1.</source>
        <translation>Mehrere Wege führen in die Auswahl hinein, zu %1.</translation>
    </message>
    <message>
        <source>Select states that are entered at one place.</source>
        <translation>Zustände auswählen, die an einer Stelle betreten werden.</translation>
    </message>
    <message>
        <source>Several ways lead out of the selection, to %1.</source>
        <translation>Mehrere Wege führen aus der Auswahl hinaus, zu %1.</translation>
    </message>
    <message>
        <source>Select states that lead to one place.</source>
        <translation>Zustände auswählen, die zu einer Stelle führen.</translation>
    </message>
    <message>
        <source>A machine must start somewhere.</source>
        <translation>Eine Maschine muss irgendwo anfangen.</translation>
    </message>
    <message>
        <source>Drag the edge to another state instead.</source>
        <translation>Die Kante stattdessen zu einem anderen Zustand ziehen.</translation>
    </message>
    <message>
        <source>%1 cannot catch errors; only Task, Parallel and Map can.</source>
        <translation>%1 kann keine Fehler abfangen; das können nur Task, Parallel und Map.</translation>
    </message>
    <message>
        <source>Only a Map or a Parallel can hold other states.</source>
        <translation>Nur eine Map oder ein Parallel kann andere Zustände enthalten.</translation>
    </message>
    <message>
        <source>Only Task, Parallel and Map can retry.</source>
        <translation>Nur Task, Parallel und Map können wiederholen.</translation>
    </message>
    <message>
        <source>Only a Map or a Parallel can be unwrapped.</source>
        <translation>Nur eine Map oder ein Parallel lässt sich auspacken.</translation>
    </message>
    <message>
        <source>Only a Parallel has branches.</source>
        <translation>Nur ein Parallel hat Zweige.</translation>
    </message>
    <message>
        <source>%1 has no rules; only a Choice has.</source>
        <translation>%1 hat keine Regeln; die hat nur eine Choice.</translation>
    </message>
    <message>
        <source>Only a Map and a Parallel hold states.</source>
        <translation>Nur eine Map und ein Parallel enthalten Zustände.</translation>
    </message>
    <message>
        <source>%1 ends the way; nothing can follow it.</source>
        <translation>%1 beendet den Weg; danach kann nichts kommen.</translation>
    </message>
    <message>
        <source>The type of a state cannot be replaced here.</source>
        <translation>Der Typ eines Zustands lässt sich hier nicht ersetzen.</translation>
    </message>
    <message>
        <source>The text could not be read afterwards: %1</source>
        <translation>Der Text wäre danach nicht lesbar: %1</translation>
    </message>
    <message>
        <source>This is not JSON: %1</source>
        <translation>Dies ist kein JSON: %1</translation>
    </message>
    <message>
        <source>This is not YAML. %1</source>
        <translation>Dies ist kein YAML. %1</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>Es gibt nichts zu ändern.</translation>
    </message>
    <message>
        <source>A state is a YAML mapping.</source>
        <translation>Ein Zustand ist eine YAML-Zuordnung.</translation>
    </message>
    <message>
        <source>A state is a JSON object.</source>
        <translation>Ein Zustand ist ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The state is not JSON: %1</source>
        <translation>Der Zustand ist kein JSON: %1</translation>
    </message>
    <message>
        <source>The value is not JSON: %1</source>
        <translation>Der Wert ist kein JSON: %1</translation>
    </message>
    <message>
        <source>There is no counterpart of %1.</source>
        <translation>Für %1 gibt es keine Entsprechung.</translation>
    </message>
    <message>
        <source>A rule without a comparison cannot be converted.</source>
        <translation>Eine Regel ohne Vergleich lässt sich nicht umwandeln.</translation>
    </message>
    <message>
        <source>The definition speaks JSONata already.</source>
        <translation>Die Definition ist schon in JSONata.</translation>
    </message>
    <message>
        <source>%1 speaks JSONata already.</source>
        <translation>%1 ist schon in JSONata.</translation>
    </message>
    <message>
        <source>JSONata cannot write to an index of an array.</source>
        <translation>JSONata kann nicht an eine Stelle einer Liste schreiben.</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>Get the history by: aws stepfunctions get-execution-history --output json --execution-arn %1</source>
        <translation>Den Verlauf gibt: aws stepfunctions get-execution-history --output json --execution-arn %1</translation>
    </message>
    <message>
        <source>The file holds no text, but binary data</source>
        <translation>Die Datei enthält keinen Text, sondern Binärdaten</translation>
    </message>
    <message>
        <source>The file is no JSON: %2</source>
        <translation>Die Datei ist kein JSON: %2</translation>
    </message>
    <message>
        <source>This is the answer of DescribeExecution (execution %2, %3): it has the input and what came out, and no events</source>
        <translation>Dies ist die Antwort von DescribeExecution (Ausführung %2, %3): sie enthält die Eingabe und was herauskam, aber keine Ereignisse</translation>
    </message>
    <message>
        <source>This is the answer of StartExecution: it has no events</source>
        <translation>Dies ist die Antwort von StartExecution: sie enthält keine Ereignisse</translation>
    </message>
    <message>
        <source>This is a list of executions (ListExecutions)</source>
        <translation>Dies ist eine Liste von Ausführungen (ListExecutions)</translation>
    </message>
    <message>
        <source>This is a definition, not a history of its execution</source>
        <translation>Dies ist eine Definition, kein Verlauf ihrer Ausführung</translation>
    </message>
    <message>
        <source>This is the answer of DescribeStateMachine: a definition, not a history</source>
        <translation>Dies ist die Antwort von DescribeStateMachine: eine Definition, kein Verlauf</translation>
    </message>
    <message>
        <source>This is a history without events</source>
        <translation>Dies ist ein Verlauf ohne Ereignisse</translation>
    </message>
    <message>
        <source>There are no events in the file</source>
        <translation>In der Datei sind keine Ereignisse</translation>
    </message>
    <message>
        <source>The answer of GetExecutionHistory is wanted, {&quot;events&quot;: […]}. Get the history by: aws stepfunctions get-execution-history --output json --execution-arn %1</source>
        <translation>Nötig ist die Antwort von GetExecutionHistory, {&quot;events&quot;: […]}. Den Verlauf gibt: aws stepfunctions get-execution-history --output json --execution-arn %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no event type</source>
        <translation>„%1“ ist kein Ereignistyp</translation>
    </message>
    <message>
        <source>The timestamp of event %1 is no moment: %2</source>
        <translation>Der Zeitstempel von Ereignis %1 ist kein Zeitpunkt: %2</translation>
    </message>
    <message>
        <source>Write it as 2026-12-24T18:00:00Z, or in seconds since 1970.</source>
        <translation>Als 2026-12-24T18:00:00Z schreiben, oder in Sekunden seit 1970.</translation>
    </message>
    <message>
        <source>The %1 of event %2 is %3</source>
        <translation>%1 von Ereignis %2 ist %3</translation>
    </message>
    <message>
        <source>Items are counted from 0, and %4 can be shown.</source>
        <translation>Elemente werden ab 0 gezählt, und %4 können gezeigt werden.</translation>
    </message>
    <message>
        <source>Event %1 is missing</source>
        <translation>Ereignis %1 fehlt</translation>
    </message>
    <message>
        <source>Export the whole history, all its pages.</source>
        <translation>Den ganzen Verlauf exportieren, alle seine Seiten.</translation>
    </message>
    <message>
        <source>Event %1 follows event %2, which does not come before it</source>
        <translation>Ereignis %1 folgt auf Ereignis %2, das nicht davor kommt</translation>
    </message>
    <message>
        <source>Export the history anew.</source>
        <translation>Den Verlauf neu exportieren.</translation>
    </message>
    <message>
        <source>an AWS SAM template</source>
        <translation>eine AWS-SAM-Vorlage</translation>
    </message>
    <message>
        <source>a CloudFormation template</source>
        <translation>eine CloudFormation-Vorlage</translation>
    </message>
    <message>
        <source>a file of the Serverless Framework</source>
        <translation>eine Datei des Serverless Framework</translation>
    </message>
    <message>
        <source>a Terraform file</source>
        <translation>eine Terraform-Datei</translation>
    </message>
    <message>
        <source>a package.json of npm</source>
        <translation>eine package.json von npm</translation>
    </message>
    <message>
        <source>an OpenAPI description</source>
        <translation>eine OpenAPI-Beschreibung</translation>
    </message>
    <message>
        <source>a mock file of Step Functions Local</source>
        <translation>eine Mock-Datei von Step Functions Local</translation>
    </message>
    <message>
        <source>an execution history</source>
        <translation>ein Ausführungsverlauf</translation>
    </message>
    <message>
        <source>an answer of DescribeStateMachine</source>
        <translation>eine Antwort von DescribeStateMachine</translation>
    </message>
    <message>
        <source>a single value</source>
        <translation>ein einzelner Wert</translation>
    </message>
    <message>
        <source>a single state</source>
        <translation>ein einzelner Zustand</translation>
    </message>
    <message>
        <source>a Markdown page without a definition</source>
        <translation>eine Markdown-Seite ohne Definition</translation>
    </message>
    <message>
        <source>a CloudFormation template in YAML</source>
        <translation>eine CloudFormation-Vorlage in YAML</translation>
    </message>
    <message>
        <source>a YAML mapping</source>
        <translation>eine YAML-Zuordnung</translation>
    </message>
    <message>
        <source>a JSON object</source>
        <translation>ein JSON-Objekt</translation>
    </message>
    <message>
        <source>a YAML list</source>
        <translation>eine YAML-Liste</translation>
    </message>
    <message>
        <source>a JSON list</source>
        <translation>eine JSON-Liste</translation>
    </message>
    <message>
        <source>This is %1, not a state machine.</source>
        <translation>Dies ist %1, keine Zustandsmaschine.</translation>
    </message>
    <message>
        <source>Open a definition: an object with StartAt and States.</source>
        <translation>Eine Definition öffnen: ein Objekt mit StartAt und States.</translation>
    </message>
    <message>
        <source>The text cannot be read.</source>
        <translation>Der Text ist nicht lesbar.</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Mend the text first.</source>
        <translation>Zuerst den Text berichtigen.</translation>
    </message>
    <message>
        <source>line %1, column %2: JSON has no tag %3; only a deployment knows what it stands for.</source>
        <translation>Zeile %1, Spalte %2: JSON hat keine Marke %3; wofür sie steht, weiß nur das Deployment.</translation>
    </message>
    <message>
        <source>Deploy the YAML, or write the value in its place.</source>
        <translation>Das YAML ausrollen, oder den Wert an die Stelle schreiben.</translation>
    </message>
    <message>
        <source>line %1, column %2: The placeholder %3 has no value yet.</source>
        <translation>Zeile %1, Spalte %2: Der Platzhalter %3 hat noch keinen Wert.</translation>
    </message>
    <message>
        <source>Write a value in its place; a deployment does that for the template.</source>
        <translation>Einen Wert an die Stelle schreiben; für die Vorlage tut das ein Deployment.</translation>
    </message>
    <message>
        <source>Comments and commas that JSON does not have were left out.</source>
        <translation>Kommentare und Kommas, die JSON nicht kennt, wurden ausgelassen.</translation>
    </message>
    <message>
        <source>It is a template: something must be written for %1 before AWS can take it.</source>
        <translation>Es ist eine Vorlage: für %1 muss etwas eingesetzt werden, bevor AWS sie nehmen kann.</translation>
    </message>
    <message>
        <source>The text is empty: type or paste a definition, or begin an empty workflow</source>
        <translation>Der Text ist leer: eine Definition schreiben oder einfügen, oder einen leeren Workflow beginnen</translation>
    </message>
    <message>
        <source>The definition has %1 MiB, and AWS takes at most 1 MiB: move data out of it, or parts of it into state machines of their own</source>
        <translation>Die Definition hat %1 MiB, und AWS nimmt höchstens 1 MiB: Daten auslagern, oder Teile in eigene Zustandsmaschinen</translation>
    </message>
    <message>
        <source>These bytes are no UTF-8, but probably %1: convert the file to UTF-8, or type the characters anew</source>
        <translation>Diese Bytes sind kein UTF-8, sondern wohl %1: die Datei in UTF-8 umwandeln, oder die Zeichen neu schreiben</translation>
    </message>
    <message>
        <source>This is %1, not a state machine: at its top stands neither StartAt nor States</source>
        <translation>Dies ist %1, keine Zustandsmaschine: oben steht weder StartAt noch States</translation>
    </message>
    <message>
        <source>State &quot;%1&quot; leads only to itself: a run that enters it never ends. Lead it to another state, or end there.</source>
        <translation>Der Zustand „%1“ führt nur zu sich selbst: ein Lauf, der ihn betritt, endet nie. Ihn zu einem anderen Zustand führen, oder dort enden.</translation>
    </message>
    <message>
        <source>A Choice Rule needs a comparison operator, And, Or or Not</source>
        <translation>Eine Regel einer Choice braucht einen Vergleichsoperator, And, Or oder Not</translation>
    </message>
    <message>
        <source>Rules %1 and %2 are the same; rule %1 wins</source>
        <translation>Die Regeln %1 und %2 sind gleich; Regel %1 gilt</translation>
    </message>
    <message>
        <source>No Default: when no rule matches, the execution fails</source>
        <translation>Kein Default: wenn keine Regel zutrifft, schlägt die Ausführung fehl</translation>
    </message>
    <message>
        <source>No TimeoutSeconds; a lost callback would be waited for 99,999,999 s</source>
        <translation>Kein TimeoutSeconds; auf einen verlorenen Rückruf würde 99 999 999 s gewartet</translation>
    </message>
    <message>
        <source>The Result of a Pass state is static: a JSONPath or Intrinsic Function in it is not evaluated</source>
        <translation>Das Result eines Pass-Zustands ist fest: ein JSONPath oder eine eingebaute Funktion darin wird nicht ausgewertet</translation>
    </message>
    <message>
        <source>Parameters evaluates them.</source>
        <translation>Parameters wertet sie aus.</translation>
    </message>
    <message>
        <source>DynamoDB takes a number as text; where this path gives a number the call fails</source>
        <translation>DynamoDB nimmt eine Zahl als Text; wo dieser Pfad eine Zahl ergibt, schlägt der Aufruf fehl</translation>
    </message>
    <message>
        <source>DynamoDB takes a number as text</source>
        <translation>DynamoDB nimmt eine Zahl als Text</translation>
    </message>
    <message>
        <source>Expected value of type JSONata expression or JSON of the right kind</source>
        <translation>Erwartet wird ein JSONata-Ausdruck oder JSON der richtigen Art</translation>
    </message>
    <message>
        <source>The catalogue of AWS&apos;s APIs has no field &quot;%1&quot; here</source>
        <translation>Der Katalog der AWS-APIs hat hier kein Feld „%1“</translation>
    </message>
    <message>
        <source>The action takes %1 here</source>
        <translation>Die Aktion nimmt hier %1</translation>
    </message>
    <message>
        <source>The catalogue of AWS&apos;s services has no &quot;%1&quot;</source>
        <translation>Der Katalog der AWS-Dienste hat kein „%1“</translation>
    </message>
    <message>
        <source>The catalogue has no action &quot;%1&quot; of %2</source>
        <translation>Der Katalog hat keine Aktion „%1“ von %2</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Ist „%1“ gemeint?</translation>
    </message>
    <message>
        <source>Perhaps &apos;%1&apos; was meant.</source>
        <translation>Vielleicht ist „%1“ gemeint.</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;? Names of actions begin with a small letter.</source>
        <translation>Ist „%1“ gemeint? Namen von Aktionen beginnen mit einem Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>%1 has no such pattern.</source>
        <translation>%1 hat dieses Muster nicht.</translation>
    </message>
    <message>
        <source>The integration has %1; all other actions go by aws-sdk:%2.</source>
        <translation>Die Integration hat %1; alle anderen Aktionen gehen über aws-sdk:%2.</translation>
    </message>
    <message>
        <source>A substitution &quot;${&quot; is not closed.</source>
        <translation>Ein Platzhalter „${“ ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>%1 does not give a string.</source>
        <translation>%1 ergibt keinen Text.</translation>
    </message>
    <message>
        <source>It starts with a space.</source>
        <translation>Es beginnt mit einem Leerzeichen.</translation>
    </message>
    <message>
        <source>Begin an empty workflow</source>
        <translation>Einen leeren Workflow beginnen</translation>
    </message>
    <message>
        <source>Create the state</source>
        <translation>Zustand anlegen</translation>
    </message>
    <message>
        <source>End the workflow here</source>
        <translation>Den Workflow hier beenden</translation>
    </message>
    <message>
        <source>Remove End</source>
        <translation>End entfernen</translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation>Das Feld entfernen</translation>
    </message>
    <message>
        <source>Rename it to %1</source>
        <translation>In %1 umbenennen</translation>
    </message>
    <message>
        <source>Add .$ to the key</source>
        <translation>.$ an den Schlüssel anhängen</translation>
    </message>
    <message>
        <source>Add Path to the key</source>
        <translation>Path an den Schlüssel anhängen</translation>
    </message>
    <message>
        <source>Turn it into text</source>
        <translation>In Text verwandeln</translation>
    </message>
    <message>
        <source>Put it in quotes</source>
        <translation>In Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>Take the quotes away</source>
        <translation>Anführungszeichen entfernen</translation>
    </message>
    <message>
        <source>Add a timeout of one hour</source>
        <translation>Eine Zeitgrenze von einer Stunde hinzufügen</translation>
    </message>
    <message>
        <source>Make room on the disk, or write it to another place.</source>
        <translation>Platz auf der Platte schaffen, oder an einen anderen Ort schreiben.</translation>
    </message>
    <message>
        <source>Make it writable (chmod u+w), or write it under another name.</source>
        <translation>Schreiben erlauben (chmod u+w), oder unter einem anderen Namen schreiben.</translation>
    </message>
    <message>
        <source>The disk is mounted for reading only: write it to another place.</source>
        <translation>Die Platte ist nur zum Lesen eingehängt: an einen anderen Ort schreiben.</translation>
    </message>
    <message>
        <source>Its folder does not exist: make it, or write it to another place.</source>
        <translation>Ihren Ordner gibt es nicht: ihn anlegen, oder an einen anderen Ort schreiben.</translation>
    </message>
    <message>
        <source>Write it under another name.</source>
        <translation>Unter einem anderen Namen schreiben.</translation>
    </message>
    <message>
        <source>%1, a link to %2,</source>
        <translation>%1, ein Verweis auf %2,</translation>
    </message>
    <message>
        <source>%1 is a folder, and is not written over.</source>
        <translation>%1 ist ein Ordner und wird nicht überschrieben.</translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation>Den Namen einer Datei angeben.</translation>
    </message>
    <message>
        <source>%1 is a pipe or a device, and is not written over.</source>
        <translation>%1 ist eine Pipe oder ein Gerät und wird nicht überschrieben.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
        <source>Give the name of a file that stands in it.</source>
        <translation>Den Namen einer Datei darin angeben.</translation>
    </message>
    <message>
        <source>%1 is no file but a device or a pipe.</source>
        <translation>%1 ist keine Datei, sondern ein Gerät oder eine Pipe.</translation>
    </message>
    <message>
        <source>Write what it gives into a file, and take that.</source>
        <translation>Was es liefert, in eine Datei schreiben und diese nehmen.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>Was it moved or renamed?</source>
        <translation>Wurde sie verschoben oder umbenannt?</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2.</source>
        <translation>%1 konnte nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>Is it yours to read?</source>
        <translation>Dürfen Sie sie lesen?</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MiB.</source>
        <translation>%1 ist größer als %2 MiB.</translation>
    </message>
    <message>
        <source>Take a smaller file.</source>
        <translation>Eine kleinere Datei nehmen.</translation>
    </message>
    <message>
        <source>%1 could not be read to its end: %2.</source>
        <translation>%1 konnte nicht bis zum Ende gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Is it yours to read, and is its disk still there?</source>
        <translation>Dürfen Sie sie lesen, und ist ihre Platte noch da?</translation>
    </message>
    <message>
        <source>the log %1 cannot be written: %2</source>
        <translation>das Protokoll %1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Name another file with --log-file, or - for the standard error.</source>
        <translation>Mit --log-file eine andere Datei nennen, oder - für die Standardfehlerausgabe.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>PAUSED</source>
        <translation>ANGEHALTEN</translation>
    </message>
    <message>
        <source>%1 before the first state</source>
        <translation>%1 vor dem ersten Zustand</translation>
    </message>
    <message>
        <source>%1 before %2</source>
        <translation>%1 vor %2</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 before attempt %2</source>
        <translation>%1 vor Versuch %2</translation>
    </message>
    <message>
        <source>%1 before attempt %2 of %3</source>
        <translation>%1 vor Versuch %2 von %3</translation>
    </message>
    <message>
        <source>%1 before the call</source>
        <translation>%1 vor dem Aufruf</translation>
    </message>
    <message>
        <source>%1 before the choice</source>
        <translation>%1 vor der Wahl</translation>
    </message>
    <message>
        <source>%1 before the wait</source>
        <translation>%1 vor dem Warten</translation>
    </message>
    <message>
        <source>%1 before the first item</source>
        <translation>%1 vor dem ersten Element</translation>
    </message>
    <message>
        <source>%1 while items run</source>
        <translation>%1, während Elemente laufen</translation>
    </message>
    <message>
        <source>%1 during the call</source>
        <translation>%1 während des Aufrufs</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1 on %2, which nothing catches</source>
        <translation>%1 bei %2, das nichts abfängt</translation>
    </message>
    <message>
        <source>%1 before the end</source>
        <translation>%1 vor dem Ende</translation>
    </message>
    <message>
        <source>%1: the condition of the breakpoint on %2 fails: %3</source>
        <translation>%1: die Bedingung des Haltepunkts an %2 schlägt fehl: %3</translation>
    </message>
    <message>
        <source>%1: the condition of the breakpoint on %2 was given up</source>
        <translation>%1: die Bedingung des Haltepunkts an %2 wurde aufgegeben</translation>
    </message>
    <message>
        <source>The condition %1 does not hold: %2</source>
        <translation>Die Bedingung %1 trifft nicht zu: %2</translation>
    </message>
    <message>
        <source>Only what is frozen could go on: thaw it to continue.</source>
        <translation>Nur Eingefrorenes könnte weiterlaufen: zum Weitermachen auftauen.</translation>
    </message>
    <message>
        <source>Nothing can happen any more: a task that never answers has no timeout.</source>
        <translation>Es kann nichts mehr geschehen: ein Task, der nie antwortet, hat keine Zeitgrenze.</translation>
    </message>
    <message>
        <source>This ran inside of the execution: only the items of a distributed Map are executions of their own.</source>
        <translation>Dies lief innerhalb der Ausführung: nur die Elemente einer verteilten Map sind eigene Ausführungen.</translation>
    </message>
    <message>
        <source>With the new text event %1 is another one (%2).</source>
        <translation>Mit dem neuen Text ist Ereignis %1 ein anderes (%2).</translation>
    </message>
    <message>
        <source>With the new text %1, which was done already, does something else.</source>
        <translation>Mit dem neuen Text tut %1, das schon erledigt war, etwas anderes.</translation>
    </message>
    <message>
        <source>the run went on</source>
        <translation>der Lauf ging weiter</translation>
    </message>
    <message>
        <source>it was %1</source>
        <translation>es war %1</translation>
    </message>
    <message>
        <source>it was %1 of %2</source>
        <translation>es war %1 von %2</translation>
    </message>
    <message>
        <source>the workflow</source>
        <translation>der Workflow</translation>
    </message>
    <message>
        <source>There is no expression</source>
        <translation>Da ist kein Ausdruck</translation>
    </message>
    <message>
        <source>The result is a function</source>
        <translation>Das Ergebnis ist eine Funktion</translation>
    </message>
    <message>
        <source>The expression returned nothing (undefined)</source>
        <translation>Der Ausdruck ergab nichts (undefined)</translation>
    </message>
    <message>
        <source>Restart runs the new text from the start.</source>
        <translation>„Neu starten“ führt den neuen Text von Anfang an aus.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Delete %1 states</source>
        <translation>%1 Zustände löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Make %1 a %2</source>
        <translation>Aus %1 ein %2 machen</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Move states</source>
        <translation>Zustände verschieben</translation>
    </message>
    <message>
        <source>Move in the text</source>
        <translation>Im Text verschieben</translation>
    </message>
    <message>
        <source>Extract %1</source>
        <translation>%1 herauslösen</translation>
    </message>
    <message>
        <source>Wrap in %1</source>
        <translation>In %1 einpacken</translation>
    </message>
    <message>
        <source>Unwrap %1</source>
        <translation>%1 auspacken</translation>
    </message>
    <message>
        <source>Add a branch to %1</source>
        <translation>Zweig zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Add a retrier to %1</source>
        <translation>Wiederholung zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Convert %1 to JSONata</source>
        <translation>%1 in JSONata umwandeln</translation>
    </message>
    <message>
        <source>Convert to JSONata</source>
        <translation>In JSONata umwandeln</translation>
    </message>
    <message>
        <source>Connect %1 to %2</source>
        <translation>%1 mit %2 verbinden</translation>
    </message>
    <message>
        <source>Lead to %1</source>
        <translation>Zu %1 führen</translation>
    </message>
    <message>
        <source>Remove the edge of %1</source>
        <translation>Kante von %1 entfernen</translation>
    </message>
    <message>
        <source>Start at %1</source>
        <translation>Mit %1 anfangen</translation>
    </message>
    <message>
        <source>Add and connect a state</source>
        <translation>Zustand hinzufügen und verbinden</translation>
    </message>
    <message>
        <source>Move and connect states</source>
        <translation>Zustände verschieben und verbinden</translation>
    </message>
    <message>
        <source>Add a branch</source>
        <translation>Zweig hinzufügen</translation>
    </message>
    <message>
        <source>Move states into a branch</source>
        <translation>Zustände in einen Zweig verschieben</translation>
    </message>
    <message>
        <source>Put states in the place of one</source>
        <translation>Zustände an die Stelle von einem setzen</translation>
    </message>
    <message>
        <source>Change what a state does</source>
        <translation>Ändern, was ein Zustand tut</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>Set %1 of %2</source>
        <translation>%1 von %2 setzen</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <translation>%1 leeren</translation>
    </message>
    <message>
        <source>Clear %1 of %2</source>
        <translation>%1 von %2 leeren</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Edit the definition</source>
        <translation>Die Definition bearbeiten</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove from %1</source>
        <translation>Aus %1 entfernen</translation>
    </message>
    <message>
        <source>Reorder %1</source>
        <translation>%1 umordnen</translation>
    </message>
    <message>
        <source>Replace in %1</source>
        <translation>In %1 ersetzen</translation>
    </message>
    <message>
        <source>Replace in %1 places</source>
        <translation>An %1 Stellen ersetzen</translation>
    </message>
    <message>
        <source>Left out, for its target is not in the same frame: %1.</source>
        <translation>Ausgelassen, weil das Ziel nicht im selben Rahmen ist: %1.</translation>
    </message>
    <message>
        <source>Left out, for there is no such state here: %1.</source>
        <translation>Ausgelassen, weil es den Zustand hier nicht gibt: %1.</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; to &quot;%3&quot;</source>
        <translation>%1 von „%2“ zu „%3“</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>der Anfang</translation>
    </message>
    <message>
        <source>the way on</source>
        <translation>der Weg weiter</translation>
    </message>
    <message>
        <source>the rule</source>
        <translation>die Regel</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>die Vorgabe</translation>
    </message>
    <message>
        <source>the catcher</source>
        <translation>das Abfangen</translation>
    </message>
    <message>
        <source>There is no such entry.</source>
        <translation>Diesen Eintrag gibt es nicht.</translation>
    </message>
    <message>
        <source>This is not a list that can be edited here.</source>
        <translation>Dies ist keine Liste, die sich hier bearbeiten lässt.</translation>
    </message>
    <message>
        <source>it has no state that could be read</source>
        <translation>es hat keinen lesbaren Zustand</translation>
    </message>
    <message>
        <source>Run `stepwright validate` to see why.</source>
        <translation>`stepwright validate` sagt, warum.</translation>
    </message>
    <message>
        <source>The run has ended: nothing of it can be changed.</source>
        <translation>Der Lauf ist zu Ende: nichts davon lässt sich ändern.</translation>
    </message>
    <message>
        <source>That branch or item has ended: nothing of it can be changed.</source>
        <translation>Dieser Zweig oder dieses Element ist zu Ende: nichts davon lässt sich ändern.</translation>
    </message>
    <message>
        <source>The value has %1 bytes, and a state takes at most %2.</source>
        <translation>Der Wert hat %1 Bytes, und ein Zustand nimmt höchstens %2.</translation>
    </message>
    <message>
        <source>The call of %1 was sent with the input it had: step back to before the call to change the input, or set the result.</source>
        <translation>Der Aufruf von %1 wurde mit der damaligen Eingabe gesendet: bis vor den Aufruf zurückgehen, um die Eingabe zu ändern, oder das Ergebnis setzen.</translation>
    </message>
    <message>
        <source>The items of %1 have begun with the input it had: step back to before them to change the input, or set the result.</source>
        <translation>Die Elemente von %1 haben mit der damaligen Eingabe begonnen: bis davor zurückgehen, um die Eingabe zu ändern, oder das Ergebnis setzen.</translation>
    </message>
    <message>
        <source>The branches of %1 have begun with the input it had: step back to before them to change the input, or set the result.</source>
        <translation>Die Zweige von %1 haben mit der damaligen Eingabe begonnen: bis davor zurückgehen, um die Eingabe zu ändern, oder das Ergebnis setzen.</translation>
    </message>
    <message>
        <source>Nothing that follows in %1 reads its input any more: change the data that comes after it.</source>
        <translation>Nichts, was in %1 folgt, liest noch die Eingabe: die Daten danach ändern.</translation>
    </message>
    <message>
        <source>Nothing that follows in %1 reads its result any more: change the data that comes after it.</source>
        <translation>Nichts, was in %1 folgt, liest noch das Ergebnis: die Daten danach ändern.</translation>
    </message>
    <message>
        <source>%1 is a Choice and has no result: change its input, or a variable.</source>
        <translation>%1 ist eine Choice und hat kein Ergebnis: die Eingabe oder eine Variable ändern.</translation>
    </message>
    <message>
        <source>%1 passes its input on and has no result: change its input.</source>
        <translation>%1 gibt die Eingabe weiter und hat kein Ergebnis: die Eingabe ändern.</translation>
    </message>
    <message>
        <source>%1 ends the run and has no result.</source>
        <translation>%1 beendet den Lauf und hat kein Ergebnis.</translation>
    </message>
    <message>
        <source>%1 has no output yet: it can be changed where the state is about to be left.</source>
        <translation>%1 hat noch keine Ausgabe: sie lässt sich ändern, wo der Zustand gleich verlassen wird.</translation>
    </message>
    <message>
        <source>%1 sets %2 anew as it is left, so that the change would be lost: change it in the next state.</source>
        <translation>%1 setzt %2 beim Verlassen neu, sodass die Änderung verloren wäre: im nächsten Zustand ändern.</translation>
    </message>
    <message>
        <source>%1 has &quot;%2&quot;, which means nothing here</source>
        <translation>%1 hat „%2“, was hier nichts bedeutet</translation>
    </message>
    <message>
        <source>%1 is not an object</source>
        <translation>%1 ist kein Objekt</translation>
    </message>
    <message>
        <source>%1 has &quot;%2&quot;, which is %3</source>
        <translation>%1 hat „%2“, und das ist %3</translation>
    </message>
    <message>
        <source>Write %4.</source>
        <translation>Dort gehört hin: %4.</translation>
    </message>
    <message>
        <source>It may have %1.</source>
        <translation>Möglich sind %1.</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>there is more text after the end of the JSON value</source>
        <translation>nach dem Ende des JSON-Werts kommt noch Text</translation>
    </message>
    <message>
        <source>the value is nested deeper than 1000 levels</source>
        <translation>der Wert ist tiefer als 1000 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>the text ends where a value was expected</source>
        <translation>der Text endet, wo ein Wert erwartet wird</translation>
    </message>
    <message>
        <source>a key in double quotes was expected</source>
        <translation>ein Schlüssel in doppelten Anführungszeichen wird erwartet</translation>
    </message>
    <message>
        <source>&apos;:&apos; was expected after the key</source>
        <translation>„:“ wird nach dem Schlüssel erwartet</translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;}&apos; was expected</source>
        <translation>„,“ oder „}“ wird erwartet</translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;]&apos; was expected</source>
        <translation>„,“ oder „]“ wird erwartet</translation>
    </message>
    <message>
        <source>a value was expected</source>
        <translation>ein Wert wird erwartet</translation>
    </message>
    <message>
        <source>a number may not begin with 0</source>
        <translation>eine Zahl darf nicht mit 0 anfangen</translation>
    </message>
    <message>
        <source>a digit was expected after the decimal point</source>
        <translation>eine Ziffer wird nach dem Dezimalpunkt erwartet</translation>
    </message>
    <message>
        <source>a digit was expected in the exponent</source>
        <translation>eine Ziffer wird im Exponenten erwartet</translation>
    </message>
    <message>
        <source>a control character must be written as an escape</source>
        <translation>ein Steuerzeichen muss als Escape-Folge geschrieben werden</translation>
    </message>
    <message>
        <source>the string is not closed</source>
        <translation>der Text ist nicht geschlossen</translation>
    </message>
    <message>
        <source>the text is not UTF-8 here</source>
        <translation>der Text ist hier kein UTF-8</translation>
    </message>
    <message>
        <source>the escape is unknown</source>
        <translation>die Escape-Folge ist unbekannt</translation>
    </message>
    <message>
        <source>four hexadecimal digits were expected</source>
        <translation>vier hexadezimale Ziffern werden erwartet</translation>
    </message>
    <message>
        <source>%1 is in UTF-16.</source>
        <translation>%1 ist in UTF-16.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 in the program that wrote it, or convert it: iconv -f UTF-16 -t UTF-8.</source>
        <translation>Im Programm, das sie geschrieben hat, als UTF-8 speichern, oder umwandeln: iconv -f UTF-16 -t UTF-8.</translation>
    </message>
    <message>
        <source>%1 is not a text: there is a NUL byte in line %2, column %3.</source>
        <translation>%1 ist kein Text: in Zeile %2, Spalte %3 steht ein NUL-Byte.</translation>
    </message>
    <message>
        <source>Open a definition in JSON or YAML, or take the byte out.</source>
        <translation>Eine Definition in JSON oder YAML öffnen, oder das Byte entfernen.</translation>
    </message>
    <message>
        <source>%1 holds no state machine &quot;%2&quot;.</source>
        <translation>%1 enthält keine Zustandsmaschine „%2“.</translation>
    </message>
    <message>
        <source>Has it another name there now? Open the file again.</source>
        <translation>Heißt sie dort jetzt anders? Die Datei noch einmal öffnen.</translation>
    </message>
    <message>
        <source>The input</source>
        <translation>Die Eingabe</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>Die Notiz</translation>
    </message>
    <message>
        <source>The canvas</source>
        <translation>Die Zeichenfläche</translation>
    </message>
    <message>
        <source>The breakpoint</source>
        <translation>Der Haltepunkt</translation>
    </message>
    <message>
        <source>The stops</source>
        <translation>„stops“</translation>
    </message>
    <message>
        <source>Write a list of texts.</source>
        <translation>Eine Liste von Texten schreiben.</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Einen Namen schreiben.</translation>
    </message>
    <message>
        <source>Write {&quot;name&quot;: mocks}.</source>
        <translation>{&quot;Name&quot;: Mocks} schreiben.</translation>
    </message>
    <message>
        <source>Write {&quot;name&quot;: input}.</source>
        <translation>{&quot;Name&quot;: Eingabe} schreiben.</translation>
    </message>
    <message>
        <source>Write {&quot;state&quot;: answer}.</source>
        <translation>{&quot;Zustand&quot;: Antwort} schreiben.</translation>
    </message>
    <message>
        <source>Write [{&quot;name&quot;, &quot;value&quot;}].</source>
        <translation>[{&quot;name&quot;, &quot;value&quot;}] schreiben.</translation>
    </message>
    <message>
        <source>An item of &quot;%1&quot; is not a text</source>
        <translation>Ein Element von „%1“ ist kein Text</translation>
    </message>
    <message>
        <source>Write it in quotes.</source>
        <translation>In Anführungszeichen schreiben.</translation>
    </message>
    <message>
        <source>&quot;type&quot; is neither STANDARD nor EXPRESS</source>
        <translation>„type“ ist weder STANDARD noch EXPRESS</translation>
    </message>
    <message>
        <source>The section &quot;%1&quot; was written by a newer version of Stepwright</source>
        <translation>Der Abschnitt „%1“ wurde von einer neueren Version von Stepwright geschrieben</translation>
    </message>
    <message>
        <source>It is kept as it is. Use that version to see it.</source>
        <translation>Er bleibt, wie er ist. Jene Version zeigt ihn.</translation>
    </message>
    <message>
        <source>There are no two numbers</source>
        <translation>Es sind keine zwei Zahlen</translation>
    </message>
    <message>
        <source>Write [x, y].</source>
        <translation>[x, y] schreiben.</translation>
    </message>
    <message>
        <source>The note has no size</source>
        <translation>Die Notiz hat keine Größe</translation>
    </message>
    <message>
        <source>Write [180, 64].</source>
        <translation>[180, 64] schreiben.</translation>
    </message>
    <message>
        <source>The breakpoint has the %1 &quot;%2&quot;, which there is not</source>
        <translation>Der Haltepunkt hat „%2“ als %1, was es nicht gibt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number from 0 on</source>
        <translation>„%1“ ist keine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>The breakpoints are not a list</source>
        <translation>Die Haltepunkte sind keine Liste</translation>
    </message>
    <message>
        <source>Write [{&quot;state&quot;: …, &quot;kind&quot;: &quot;enter&quot;}].</source>
        <translation>[{&quot;state&quot;: …, &quot;kind&quot;: &quot;enter&quot;}] schreiben.</translation>
    </message>
    <message>
        <source>it holds no JSON object</source>
        <translation>sie enthält kein JSON-Objekt</translation>
    </message>
    <message>
        <source>Mend it or take it away.</source>
        <translation>Berichtigen oder entfernen.</translation>
    </message>
    <message>
        <source>it is broken: %1</source>
        <translation>sie ist fehlerhaft: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 Meanwhile it is kept in %2.</source>
        <translation>%1 Solange wird es in %2 aufgehoben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of another kind than it should be</source>
        <translation>„%1“ ist von anderer Art, als es sein sollte</translation>
    </message>
    <message>
        <source>The history is none of this workflow. Event %1 enters &quot;%2&quot;; %3</source>
        <translation>Der Verlauf gehört nicht zu diesem Workflow. Ereignis %1 betritt „%2“; %3</translation>
    </message>
    <message>
        <source>Open the definition that this execution ran, as it was on that day.</source>
        <translation>Die Definition öffnen, die diese Ausführung ausführte, so wie sie an jenem Tag war.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; begins with %2 here.</source>
        <translation>„%1“ beginnt hier mit %2.</translation>
    </message>
    <message>
        <source>there is no such state here, and %1.</source>
        <translation>diesen Zustand gibt es hier nicht, und %1.</translation>
    </message>
    <message>
        <source>%1 here.</source>
        <translation>%1 hier.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; leads to %2</source>
        <translation>„%1“ führt zu %2</translation>
    </message>
    <message>
        <source>it begins with %1</source>
        <translation>es beginnt mit %1</translation>
    </message>
    <message>
        <source>nothing comes after &quot;%1&quot;</source>
        <translation>nach „%1“ kommt nichts</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>a %1 there, a %2 here.</source>
        <translation>dort ein %1, hier ein %2.</translation>
    </message>
    <message>
        <source>RUNNING %1</source>
        <translation>%1 LÄUFT</translation>
    </message>
    <message>
        <source>Waits for an answer</source>
        <translation>Wartet auf eine Antwort</translation>
    </message>
    <message>
        <source>WAITING for the answer of %1</source>
        <translation>WARTET auf die Antwort von %1</translation>
    </message>
    <message>
        <source>%1, in the past</source>
        <translation>%1, in der Vergangenheit</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>IMPORTED: %1</source>
        <translation>IMPORTIERT: %1</translation>
    </message>
    <message>
        <source>IMPORTED, %1</source>
        <translation>IMPORTIERT, %1</translation>
    </message>
    <message>
        <source>event %1 of %2: %3</source>
        <translation>Ereignis %1 von %2: %3</translation>
    </message>
    <message>
        <source>Event %1: %2</source>
        <translation>Ereignis %1: %2</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>%1, %2 events</source>
        <translation>%1, %2 Ereignisse</translation>
    </message>
    <message>
        <source>From event %1 on the history goes another way than this definition: no data from there</source>
        <translation>Ab Ereignis %1 geht der Verlauf einen anderen Weg als diese Definition: von dort an keine Daten</translation>
    </message>
    <message>
        <source>An imported history does not tell what ran in its child executions.</source>
        <translation>Ein importierter Verlauf sagt nicht, was in seinen Unterausführungen lief.</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Fork: %1</source>
        <translation>Abzweig: %1</translation>
    </message>
    <message>
        <source>Fork at event %1</source>
        <translation>Abzweig bei Ereignis %1</translation>
    </message>
    <message>
        <source>the text changed</source>
        <translation>der Text ist geändert</translation>
    </message>
    <message>
        <source>what is frozen held back</source>
        <translation>Eingefrorenes hielt auf</translation>
    </message>
    <message>
        <source>Forked</source>
        <translation>Abgezweigt</translation>
    </message>
    <message>
        <source>Forked: %1</source>
        <translation>Abgezweigt: %1</translation>
    </message>
    <message>
        <source>Forked, with the new text from here on</source>
        <translation>Abgezweigt, von hier an mit dem neuen Text</translation>
    </message>
    <message>
        <source>Not forked: %1</source>
        <translation>Nicht abgezweigt: %1</translation>
    </message>
    <message>
        <source>Not forked: %1 %2</source>
        <translation>Nicht abgezweigt: %1 %2</translation>
    </message>
    <message>
        <source>this is a child execution.</source>
        <translation>dies ist eine Unterausführung.</translation>
    </message>
    <message>
        <source>Restart runs it with the new text.</source>
        <translation>„Neu starten“ führt sie mit dem neuen Text aus.</translation>
    </message>
    <message>
        <source>input changed</source>
        <translation>Eingabe geändert</translation>
    </message>
    <message>
        <source>result set</source>
        <translation>Ergebnis gesetzt</translation>
    </message>
    <message>
        <source>output changed</source>
        <translation>Ausgabe geändert</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 taken away</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1 by hand</source>
        <translation>%1, von Hand</translation>
    </message>
    <message>
        <source>Variables are the members of an object.</source>
        <translation>Variablen sind die Einträge eines Objekts.</translation>
    </message>
    <message>
        <source>The answer came too late: nothing waits for it any more</source>
        <translation>Die Antwort kam zu spät: nichts wartet mehr darauf</translation>
    </message>
    <message>
        <source>There is no run to evaluate against</source>
        <translation>Es gibt keinen Lauf, an dem ausgewertet werden könnte</translation>
    </message>
    <message>
        <source>The run could not be started: %1</source>
        <translation>Der Lauf konnte nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>the input has %1 bytes, and an execution takes at most %2 (256 KiB)</source>
        <translation>die Eingabe hat %1 Bytes, und eine Ausführung nimmt höchstens %2 (256 KiB)</translation>
    </message>
    <message>
        <source>next attempt of %1</source>
        <translation>nächster Versuch von %1</translation>
    </message>
    <message>
        <source>timeout of %1</source>
        <translation>Zeitgrenze von %1</translation>
    </message>
    <message>
        <source>heartbeat of %1</source>
        <translation>Lebenszeichen von %1</translation>
    </message>
    <message>
        <source>answer of %1</source>
        <translation>Antwort von %1</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>noch %1 von %2</translation>
    </message>
    <message>
        <source>Timed out. %1</source>
        <translation>Abgelaufen. %1</translation>
    </message>
    <message>
        <source>TimeoutSeconds of %1 ran out: %2</source>
        <translation>TimeoutSeconds von %1 ist abgelaufen: %2</translation>
    </message>
    <message>
        <source>HeartbeatSeconds of %1 ran out: %2</source>
        <translation>HeartbeatSeconds von %1 ist abgelaufen: %2</translation>
    </message>
    <message>
        <source>TimeoutSeconds of the state machine ran out: %1</source>
        <translation>TimeoutSeconds der Zustandsmaschine ist abgelaufen: %1</translation>
    </message>
    <message>
        <source>The time of an Express execution ran out: %1</source>
        <translation>Die Zeit einer Express-Ausführung ist abgelaufen: %1</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>The cycle</source>
        <translation>Der Zyklus</translation>
    </message>
    <message>
        <source>The mock of &quot;%1&quot;</source>
        <translation>Der Mock von „%1“</translation>
    </message>
    <message>
        <source>The machine &quot;%1&quot;</source>
        <translation>Die Maschine „%1“</translation>
    </message>
    <message>
        <source>%1: the mocked response &quot;%2&quot; under &quot;%3&quot;</source>
        <translation>%1: die Mock-Antwort „%2“ unter „%3“</translation>
    </message>
    <message>
        <source>Calls, items and milliseconds are counted from 0.</source>
        <translation>Aufrufe, Elemente und Millisekunden werden ab 0 gezählt.</translation>
    </message>
    <message>
        <source>&quot;to&quot; comes before &quot;from&quot;</source>
        <translation>„to“ kommt vor „from“</translation>
    </message>
    <message>
        <source>Both are numbers of calls, counted from 0.</source>
        <translation>Beide sind Nummern von Aufrufen, ab 0 gezählt.</translation>
    </message>
    <message>
        <source>&quot;item&quot; is not an object</source>
        <translation>„item“ ist kein Objekt</translation>
    </message>
    <message>
        <source>Write {&quot;name of the Map&quot;: number of the item, from 0}.</source>
        <translation>{&quot;Name der Map&quot;: Nummer des Elements, ab 0} schreiben.</translation>
    </message>
    <message>
        <source>&quot;when&quot; is no JSONata: %1</source>
        <translation>„when“ ist kein JSONata: %1</translation>
    </message>
    <message>
        <source>&quot;when&quot; is not a text</source>
        <translation>„when“ ist kein Text</translation>
    </message>
    <message>
        <source>The answer needs output, error or never</source>
        <translation>Die Antwort braucht output, error oder never</translation>
    </message>
    <message>
        <source>Write {&quot;output&quot;: …}, {&quot;error&quot;: …, &quot;cause&quot;: …} or {&quot;never&quot;: true}.</source>
        <translation>{&quot;output&quot;: …}, {&quot;error&quot;: …, &quot;cause&quot;: …} oder {&quot;never&quot;: true} schreiben.</translation>
    </message>
    <message>
        <source>The answer has no &quot;kind&quot;</source>
        <translation>Die Antwort hat kein „kind“</translation>
    </message>
    <message>
        <source>Write &quot;result&quot;, &quot;error&quot; or &quot;never&quot;.</source>
        <translation>&quot;result&quot;, &quot;error&quot; oder &quot;never&quot; schreiben.</translation>
    </message>
    <message>
        <source>The mock of &quot;%1&quot;: %2</source>
        <translation>Der Mock von „%1“: %2</translation>
    </message>
    <message>
        <source>The mock of &quot;%1&quot; has no list of &quot;answers&quot;</source>
        <translation>Der Mock von „%1“ hat keine Liste „answers“</translation>
    </message>
    <message>
        <source>Write {&quot;answers&quot;: [{&quot;kind&quot;: &quot;result&quot;, &quot;result&quot;: …}]}.</source>
        <translation>{&quot;answers&quot;: [{&quot;kind&quot;: &quot;result&quot;, &quot;result&quot;: …}]} schreiben.</translation>
    </message>
    <message>
        <source>The mocks are not an object</source>
        <translation>Die Mocks sind kein Objekt</translation>
    </message>
    <message>
        <source>Write {&quot;name of a state&quot;: {&quot;answers&quot;: []}}.</source>
        <translation>{&quot;Name eines Zustands&quot;: {&quot;answers&quot;: []}} schreiben.</translation>
    </message>
    <message>
        <source>A mock file is a JSON object</source>
        <translation>Eine Mock-Datei ist ein JSON-Objekt</translation>
    </message>
    <message>
        <source>Write {&quot;State&quot;: {&quot;output&quot;: {}}}, or a mock file of Step Functions Local.</source>
        <translation>{&quot;Zustand&quot;: {&quot;output&quot;: {}}} schreiben, oder eine Mock-Datei von Step Functions Local.</translation>
    </message>
    <message>
        <source>there is no test case &quot;%1&quot; in the file</source>
        <translation>in der Datei gibt es keinen Testfall „%1“</translation>
    </message>
    <message>
        <source>the file has several test cases</source>
        <translation>die Datei hat mehrere Testfälle</translation>
    </message>
    <message>
        <source>more than one test case is called &quot;%1&quot;</source>
        <translation>mehr als ein Testfall heißt „%1“</translation>
    </message>
    <message>
        <source>Test case %1 # %2</source>
        <translation>Testfall %1 # %2</translation>
    </message>
    <message>
        <source>%1, state &quot;%2&quot;</source>
        <translation>%1, Zustand „%2“</translation>
    </message>
    <message>
        <source>%1: the mocked response &quot;%2&quot; has &quot;%3&quot;, which is no number of a call and no range</source>
        <translation>%1: die Mock-Antwort „%2“ hat „%3“, was weder die Nummer eines Aufrufs noch ein Bereich ist</translation>
    </message>
    <message>
        <source>Write &quot;0&quot;, or &quot;1-2&quot; for the calls 1 and 2.</source>
        <translation>&quot;0&quot; schreiben, oder &quot;1-2&quot; für die Aufrufe 1 und 2.</translation>
    </message>
    <message>
        <source>Write {&quot;Return&quot;: …} or {&quot;Throw&quot;: {&quot;Error&quot;: …, &quot;Cause&quot;: …}}.</source>
        <translation>{&quot;Return&quot;: …} oder {&quot;Throw&quot;: {&quot;Error&quot;: …, &quot;Cause&quot;: …}} schreiben.</translation>
    </message>
    <message>
        <source>It has %4.</source>
        <translation>Vorhanden ist %4.</translation>
    </message>
    <message>
        <source>%1: the mocked response &quot;%2&quot; has a Throw without an Error under &quot;%3&quot;</source>
        <translation>%1: die Mock-Antwort „%2“ hat unter „%3“ ein Throw ohne Error</translation>
    </message>
    <message>
        <source>Write {&quot;Throw&quot;: {&quot;Error&quot;: …, &quot;Cause&quot;: …}}.</source>
        <translation>{&quot;Throw&quot;: {&quot;Error&quot;: …, &quot;Cause&quot;: …}} schreiben.</translation>
    </message>
    <message>
        <source>%1: the mocked response &quot;%2&quot; is not an object</source>
        <translation>%1: die Mock-Antwort „%2“ ist kein Objekt</translation>
    </message>
    <message>
        <source>Write {&quot;0&quot;: {&quot;Return&quot;: …}}, with the numbers of the calls as keys.</source>
        <translation>{&quot;0&quot;: {&quot;Return&quot;: …}} schreiben, mit den Nummern der Aufrufe als Schlüsseln.</translation>
    </message>
    <message>
        <source>%1: the mocked response &quot;%2&quot; has two answers for call %3</source>
        <translation>%1: die Mock-Antwort „%2“ hat zwei Antworten für Aufruf %3</translation>
    </message>
    <message>
        <source>Each call has one answer.</source>
        <translation>Jeder Aufruf hat eine Antwort.</translation>
    </message>
    <message>
        <source>There is no &quot;StateMachines&quot; in the file</source>
        <translation>In der Datei gibt es kein „StateMachines“</translation>
    </message>
    <message>
        <source>A mock file of Step Functions Local has StateMachines and MockedResponses.</source>
        <translation>Eine Mock-Datei von Step Functions Local hat StateMachines und MockedResponses.</translation>
    </message>
    <message>
        <source>Write {&quot;State&quot;: &quot;name of a mocked response&quot;}.</source>
        <translation>{&quot;Zustand&quot;: &quot;Name einer Mock-Antwort&quot;} schreiben.</translation>
    </message>
    <message>
        <source>%1: its value is not the name of a mocked response</source>
        <translation>%1: der Wert ist nicht der Name einer Mock-Antwort</translation>
    </message>
    <message>
        <source>Write the name of an entry of MockedResponses.</source>
        <translation>Den Namen eines Eintrags von MockedResponses schreiben.</translation>
    </message>
    <message>
        <source>%1: there is no mocked response &quot;%2&quot;</source>
        <translation>%1: es gibt keine Mock-Antwort „%2“</translation>
    </message>
    <message>
        <source>MockedResponses has: %3.</source>
        <translation>MockedResponses hat: %3.</translation>
    </message>
    <message>
        <source>The mock of &quot;%1&quot; has %2, for which this form has no words</source>
        <translation>Für den Mock von „%1“ hat diese Form kein Wort: %2</translation>
    </message>
    <message>
        <source>Take it out, or write the other form.</source>
        <translation>Herausnehmen, oder die andere Form schreiben.</translation>
    </message>
    <message>
        <source>been switched off</source>
        <translation>er ist ausgeschaltet</translation>
    </message>
    <message>
        <source>an answer with a condition</source>
        <translation>eine Antwort mit einer Bedingung</translation>
    </message>
    <message>
        <source>an answer for an item of a Map</source>
        <translation>eine Antwort für ein Element einer Map</translation>
    </message>
    <message>
        <source>calls that begin again</source>
        <translation>Aufrufe, die von vorn beginnen</translation>
    </message>
    <message>
        <source>two answers for the same call</source>
        <translation>zwei Antworten für denselben Aufruf</translation>
    </message>
    <message>
        <source>an answer that never comes</source>
        <translation>eine Antwort, die nie kommt</translation>
    </message>
    <message>
        <source>an answer that comes later</source>
        <translation>eine Antwort, die später kommt</translation>
    </message>
    <message>
        <source>answers that do not follow call by call</source>
        <translation>Antworten, die nicht Aufruf für Aufruf folgen</translation>
    </message>
    <message>
        <source>calls that begin again before its last answer</source>
        <translation>Aufrufe, die vor der letzten Antwort von vorn beginnen</translation>
    </message>
    <message>
        <source>The short form has one test case, and there are %1</source>
        <translation>Die kurze Form hat einen Testfall, und es sind %1</translation>
    </message>
    <message>
        <source>Choose one, or write the form of Step Functions Local.</source>
        <translation>Einen wählen, oder die Form von Step Functions Local schreiben.</translation>
    </message>
    <message>
        <source>The condition &quot;%1&quot; of a mock of &apos;%2&apos; cannot be evaluated: %3</source>
        <translation>Die Bedingung „%1“ eines Mocks von „%2“ lässt sich nicht auswerten: %3</translation>
    </message>
    <message>
        <source>Write a condition on the call&apos;s parameters, like &quot;amount &gt; 100&quot;.</source>
        <translation>Eine Bedingung über die Parameter des Aufrufs schreiben, wie &quot;amount &gt; 100&quot;.</translation>
    </message>
    <message>
        <source>Name one of: %2</source>
        <translation>Eines nennen von: %2</translation>
    </message>
    <message>
        <source>%1: the mocked response &quot;%2&quot; needs Return or Throw under &quot;%3&quot;</source>
        <translation>%1: die Mock-Antwort „%2“ braucht unter „%3“ Return oder Throw</translation>
    </message>
    <message>
        <source>The catalogue of AWS&apos;s APIs, which is of %1, has no field &quot;%2&quot; here: it is newer, or AWS will refuse it</source>
        <translation>Der Katalog der APIs von AWS, der vom %1 ist, kennt hier kein Feld „%2“: Es ist neuer, oder AWS weist es zurück</translation>
    </message>
    <message>
        <source>The catalogue of AWS&apos;s services, which is of %1, has no &quot;%2&quot;: it is newer, or AWS will refuse it</source>
        <translation>Der Katalog der Dienste von AWS, der vom %1 ist, kennt „%2“ nicht: Er ist neuer, oder AWS weist ihn zurück</translation>
    </message>
    <message>
        <source>The catalogue, which is of %1, has no action &quot;%2&quot; of %3: it is newer, or AWS will refuse it</source>
        <translation>Der Katalog, der vom %1 ist, kennt keine Aktion „%2“ von %3: Sie ist neuer, oder AWS weist sie zurück</translation>
    </message>
    <message>
        <source>AWS has removed %1: the call fails</source>
        <translation>AWS hat %1 eingestellt: Der Aufruf scheitert</translation>
    </message>
    <message>
        <source>AWS has removed %1 on %2: the call fails</source>
        <translation>AWS hat %1 am %2 eingestellt: Der Aufruf scheitert</translation>
    </message>
    <message>
        <source>AWS&apos;s SDKs no longer have the action &quot;%1&quot; of %2</source>
        <translation>Die SDKs von AWS haben die Aktion „%1“ von %2 nicht mehr</translation>
    </message>
    <message>
        <source>There is no expression between {% and %}</source>
        <translation>Zwischen {% und %} steht kein Ausdruck</translation>
    </message>
    <message>
        <source>There is no expression between { and }</source>
        <translation>Zwischen { und } steht kein Ausdruck</translation>
    </message>
    <message>
        <source>This { is never closed</source>
        <translation>Dieses { wird nie geschlossen</translation>
    </message>
    <message>
        <source>The text that begins at column %1 has no end.</source>
        <translation>Der Text, der in Spalte %1 beginnt, hat kein Ende.</translation>
    </message>
    <message>
        <source>Missing “%1” at column %2: the %3 opened at column %4 is not closed.</source>
        <translation>Es fehlt „%1“ in Spalte %2: %3 aus Spalte %4 ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>“%1” at column %2 closes nothing.</source>
        <translation>„%1“ in Spalte %2 schließt nichts.</translation>
    </message>
    <message>
        <source>“%1” at column %2 is written “%3” here.</source>
        <translation>„%1“ in Spalte %2 schreibt man hier „%3“.</translation>
    </message>
    <message>
        <source>The expression has no %} at its end.</source>
        <translation>Dem Ausdruck fehlt %} am Ende.</translation>
    </message>
    <message>
        <source>bracket</source>
        <translation>die Klammer</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>der Filter</translation>
    </message>
    <message>
        <source>object</source>
        <translation>das Objekt</translation>
    </message>
    <message>
        <source>Insert “%1”</source>
        <translation>„%1“ einfügen</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation>„%1“ schreiben</translation>
    </message>
    <message>
        <source>It yields a function, which is no data.</source>
        <translation>Es ergibt eine Funktion, also keine Daten.</translation>
    </message>
    <message>
        <source>It yields nothing (undefined).</source>
        <translation>Es ergibt nichts (undefined).</translation>
    </message>
    <message>
        <source>It finds nothing in the data that is known here.</source>
        <translation>Es findet nichts in den Daten, die hier bekannt sind.</translation>
    </message>
    <message>
        <source>It yields %1, which is neither true nor false.</source>
        <translation>Es ergibt %1, was weder wahr noch falsch ist.</translation>
    </message>
    <message>
        <source>%1 is there</source>
        <translation>%1 ist da</translation>
    </message>
    <message>
        <source>there is nothing</source>
        <translation>es ist nichts da</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>the definition of &quot;%1&quot; lies at %2</source>
        <translation>die Definition von „%1“ liegt bei %2</translation>
    </message>
    <message>
        <source>Fetch it from there, and name that file.</source>
        <translation>Von dort holen, und jene Datei nennen.</translation>
    </message>
    <message>
        <source>the definition of &quot;%1&quot; is %2, which only the deployment knows</source>
        <translation>die Definition von „%1“ ist %2, was nur das Deployment weiß</translation>
    </message>
    <message>
        <source>Name the file that it comes from.</source>
        <translation>Die Datei nennen, aus der sie kommt.</translation>
    </message>
    <message>
        <source>the definition of &quot;%1&quot; stands in %2</source>
        <translation>die Definition von „%1“ steht in %2</translation>
    </message>
    <message>
        <source>Open that file.</source>
        <translation>Jene Datei öffnen.</translation>
    </message>
    <message>
        <source>%1 has no definition at %2</source>
        <translation>%1 hat bei %2 keine Definition</translation>
    </message>
    <message>
        <source>only the deployment knows what %1 is: it cannot be changed here</source>
        <translation>was %1 ist, weiß nur das Deployment: hier lässt es sich nicht ändern</translation>
    </message>
    <message>
        <source>Change it in %2, or replace all of it.</source>
        <translation>In %2 ändern, oder ganz ersetzen.</translation>
    </message>
    <message>
        <source>the change cannot be written into %1 as &quot;%2&quot; stands there</source>
        <translation>die Änderung lässt sich nicht in %1 schreiben, so wie „%2“ dort steht</translation>
    </message>
    <message>
        <source>Change it in the text of that file.</source>
        <translation>Im Text jener Datei ändern.</translation>
    </message>
    <message>
        <source>The folded text (&gt;) was turned into a literal one (|), which keeps its lines.</source>
        <translation>Aus dem gefalteten Text (&gt;) wurde ein wörtlicher (|), der seine Zeilen behält.</translation>
    </message>
    <message>
        <source>The text was put into double quotes, which alone can hold it.</source>
        <translation>Der Text wurde in doppelte Anführungszeichen gesetzt, die allein ihn fassen.</translation>
    </message>
    <message>
        <source>The items of Fn::Join were written anew.</source>
        <translation>Die Elemente von Fn::Join wurden neu geschrieben.</translation>
    </message>
    <message>
        <source>a definition</source>
        <translation>eine Definition</translation>
    </message>
    <message>
        <source>a file of several definitions</source>
        <translation>eine Datei mit mehreren Definitionen</translation>
    </message>
    <message>
        <source>several YAML documents</source>
        <translation>mehrere YAML-Dokumente</translation>
    </message>
    <message>
        <source>a Markdown page</source>
        <translation>eine Markdown-Seite</translation>
    </message>
    <message>
        <source>There is no such escape in JSON.</source>
        <translation>Diese Escape-Folge gibt es in JSON nicht.</translation>
    </message>
    <message>
        <source>A control character must be written as an escape in JSON, for instance \t.</source>
        <translation>Ein Steuerzeichen muss in JSON als Escape-Folge geschrieben werden, zum Beispiel \t.</translation>
    </message>
    <message>
        <source>The text nests deeper than 1000 levels.</source>
        <translation>Der Text ist tiefer als 1000 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>This is not YAML: %1.</source>
        <translation>Dies ist kein YAML: %1.</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>es ist nicht lesbar</translation>
    </message>
    <message>
        <source>A second YAML document begins here. A definition is one document; what follows is not read.</source>
        <translation>Hier beginnt ein zweites YAML-Dokument. Eine Definition ist ein Dokument; was folgt, wird nicht gelesen.</translation>
    </message>
    <message>
        <source>Remove what follows</source>
        <translation>Entfernen, was folgt</translation>
    </message>
    <message>
        <source>YAML takes no tabs to indent with: use spaces.</source>
        <translation>YAML lässt Einrücken mit Tabulatoren nicht zu: Leerzeichen nehmen.</translation>
    </message>
    <message>
        <source>Replace the tabs by spaces</source>
        <translation>Die Tabulatoren durch Leerzeichen ersetzen</translation>
    </message>
    <message>
        <source>The tag %1 is not known, so what is meant by it is lost to AWS.</source>
        <translation>Die Marke %1 ist nicht bekannt, und was sie meint, geht für AWS verloren.</translation>
    </message>
    <message>
        <source>The tag %1 does not fit what follows, so what is meant by it is lost to AWS.</source>
        <translation>Die Marke %1 passt nicht zu dem, was folgt, und was sie meint, geht für AWS verloren.</translation>
    </message>
    <message>
        <source>An alias cannot be a key of a state machine.</source>
        <translation>Ein Alias kann kein Schlüssel einer Zustandsmaschine sein.</translation>
    </message>
    <message>
        <source>There is no anchor &apos;%1&apos; before this alias.</source>
        <translation>Vor diesem Alias gibt es keinen Anker „%1“.</translation>
    </message>
    <message>
        <source>With this alias the text says more than a million values.</source>
        <translation>Mit diesem Alias sagt der Text mehr als eine Million Werte.</translation>
    </message>
    <message>
        <source>With this alias the text nests deeper than 1000 levels.</source>
        <translation>Mit diesem Alias ist der Text tiefer als 1000 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>A key must be a text.</source>
        <translation>Ein Schlüssel muss ein Text sein.</translation>
    </message>
    <message>
        <source>Make comments of lines</source>
        <translation>Zeilen auskommentieren</translation>
    </message>
    <message>
        <source>Take the comment marks away</source>
        <translation>Kommentarzeichen entfernen</translation>
    </message>
    <message>
        <source>JSON has no comments, and this text holds none.</source>
        <translation>JSON hat keine Kommentare, und dieser Text enthält keine.</translation>
    </message>
    <message>
        <source>Say it in a Comment field.</source>
        <translation>In ein Feld Comment schreiben.</translation>
    </message>
    <message>
        <source>The test</source>
        <translation>Der Test</translation>
    </message>
    <message>
        <source>The test &quot;%1&quot;</source>
        <translation>Der Test „%1“</translation>
    </message>
    <message>
        <source>What the test &quot;%1&quot; expects</source>
        <translation>Was der Test „%1“ erwartet</translation>
    </message>
    <message>
        <source>The tests are no list</source>
        <translation>Die Tests sind keine Liste</translation>
    </message>
    <message>
        <source>Write [{&quot;name&quot;: …, &quot;expect&quot;: {…}}].</source>
        <translation>[{&quot;name&quot;: …, &quot;expect&quot;: {…}}] schreiben.</translation>
    </message>
    <message>
        <source>A test has no name</source>
        <translation>Ein Test hat keinen Namen</translation>
    </message>
    <message>
        <source>Give it a &quot;name&quot;, by which it is run and reported.</source>
        <translation>Ihm einen &quot;name&quot; geben, mit dem er gestartet und genannt wird.</translation>
    </message>
    <message>
        <source>Two tests are called &quot;%1&quot;</source>
        <translation>Zwei Tests heißen „%1“</translation>
    </message>
    <message>
        <source>Give one of them another name.</source>
        <translation>Einem davon einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>The test &quot;%1&quot; expects nothing, so that it could not fail</source>
        <translation>Der Test „%1“ erwartet nichts, könnte also nie scheitern</translation>
    </message>
    <message>
        <source>Write &quot;expect&quot;: {&quot;status&quot;: &quot;SUCCEEDED&quot;}, with an &quot;output&quot;, an &quot;error&quot; or a &quot;path&quot; where wanted, or an &quot;assert&quot;.</source>
        <translation>&quot;expect&quot;: {&quot;status&quot;: &quot;SUCCEEDED&quot;} schreiben, dazu nach Wunsch &quot;output&quot;, &quot;error&quot; oder &quot;path&quot;, oder ein &quot;assert&quot;.</translation>
    </message>
    <message>
        <source>The test &quot;%1&quot; expects &quot;%2&quot;, which no run ends with</source>
        <translation>Der Test „%1“ erwartet „%2“, womit kein Lauf endet</translation>
    </message>
    <message>
        <source>%3</source>
        <translation>%3</translation>
    </message>
    <message>
        <source>The path of the test &quot;%1&quot; is no list of names</source>
        <translation>Der Pfad des Tests „%1“ ist keine Liste von Namen</translation>
    </message>
    <message>
        <source>Write the names of the states in the order of their entering.</source>
        <translation>Die Namen der Zustände in der Reihenfolge schreiben, in der sie betreten werden.</translation>
    </message>
    <message>
        <source>An assertion of the test &quot;%1&quot; is no expression</source>
        <translation>Eine Zusicherung des Tests „%1“ ist kein Ausdruck</translation>
    </message>
    <message>
        <source>Write it as &quot;{% output.total &gt; 100 %}&quot;.</source>
        <translation>Als &quot;{% output.total &gt; 100 %}&quot; schreiben.</translation>
    </message>
    <message>
        <source>An assertion of the test &quot;%1&quot; is no JSONata: %2</source>
        <translation>Eine Zusicherung des Tests „%1“ ist kein JSONata: %2</translation>
    </message>
    <message>
        <source>There is no state &quot;%1&quot; in the workflow</source>
        <translation>Im Workflow gibt es keinen Zustand „%1“</translation>
    </message>
    <message>
        <source>%2</source>
        <translation>%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; do not stand in the same Map, branch or workflow</source>
        <translation>„%1“ und „%2“ stehen nicht in derselben Map, demselben Zweig oder Workflow</translation>
    </message>
    <message>
        <source>Begin and end a segment in one of them.</source>
        <translation>Einen Abschnitt in ein und derselben davon beginnen und enden lassen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands inside of another state, and the run begins outside of it</source>
        <translation>„%1“ steht in einem anderen Zustand, und der Lauf beginnt außerhalb davon</translation>
    </message>
    <message>
        <source>Name a state of the same Map or branch as &quot;from&quot;.</source>
        <translation>Als &quot;from&quot; einen Zustand derselben Map oder desselben Zweigs nennen.</translation>
    </message>
    <message>
        <source>The run waits for a task that never answers and has no timeout</source>
        <translation>Der Lauf wartet auf einen Task, der nie antwortet und keine Zeitgrenze hat</translation>
    </message>
    <message>
        <source>Give the Task a TimeoutSeconds, or its mock an answer.</source>
        <translation>Dem Task ein TimeoutSeconds geben, oder seinem Mock eine Antwort.</translation>
    </message>
    <message>
        <source>The Task &quot;%1&quot; has no mock, and nothing is called for real</source>
        <translation>Der Task „%1“ hat keinen Mock, und nichts wird wirklich aufgerufen</translation>
    </message>
    <message>
        <source>The mocks of &quot;%1&quot; have no answer for its call %2</source>
        <translation>Die Mocks von „%1“ haben keine Antwort für seinen Aufruf %2</translation>
    </message>
    <message>
        <source>It was interrupted</source>
        <translation>Er wurde abgebrochen</translation>
    </message>
    <message>
        <source>it cannot be evaluated: %1</source>
        <translation>sie lässt sich nicht auswerten: %1</translation>
    </message>
    <message>
        <source>it comes out as nothing: what it names is not there</source>
        <translation>sie ergibt nichts: was sie nennt, ist nicht da</translation>
    </message>
    <message>
        <source>it comes out as %1</source>
        <translation>sie ergibt %1</translation>
    </message>
    <message>
        <source>the run ended before &quot;%1&quot; was left</source>
        <translation>der Lauf endete, bevor „%1“ verlassen wurde</translation>
    </message>
    <message>
        <source>an error</source>
        <translation>ein Fehler</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>das Ende</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>rule %1 held</source>
        <translation>Regel %1 traf zu</translation>
    </message>
    <message>
        <source>no rule held, and Default was taken</source>
        <translation>keine Regel traf zu, und Default wurde genommen</translation>
    </message>
    <message>
        <source>catcher %1 took %2</source>
        <translation>Abfangen %1 griff (%2)</translation>
    </message>
    <message>
        <source>it was the last state</source>
        <translation>es war der letzte Zustand</translation>
    </message>
    <message>
        <source>it went on</source>
        <translation>es ging weiter</translation>
    </message>
    <message>
        <source>it failed with %1</source>
        <translation>es schlug fehl (%1)</translation>
    </message>
    <message>
        <source>The run begins elsewhere: %1 was expected, and %2 came</source>
        <translation>Der Lauf beginnt anderswo: erwartet war %1, und es kam %2</translation>
    </message>
    <message>
        <source>After &quot;%1&quot; %2 was expected, and %3 came</source>
        <translation>Nach „%1“ war %2 erwartet, und es kam %3</translation>
    </message>
    <message>
        <source>After &quot;%1&quot; %2 was expected, and %3 came: %4</source>
        <translation>Nach „%1“ war %2 erwartet, und es kam %3: %4</translation>
    </message>
    <message>
        <source>&quot;%1&quot; failed with %2</source>
        <translation>„%1“ schlug fehl (%2)</translation>
    </message>
    <message>
        <source>The run ended as %1 with %2</source>
        <translation>Der Lauf endete als %1 (%2)</translation>
    </message>
    <message>
        <source>The run came as far as &quot;%1&quot;</source>
        <translation>Der Lauf kam bis „%1“</translation>
    </message>
    <message>
        <source>The output differs first at %2; it is that of &quot;%1&quot;</source>
        <translation>Die Ausgabe unterscheidet sich zuerst bei %2; sie ist die von „%1“</translation>
    </message>
    <message>
        <source>The run succeeded, and its last state was &quot;%1&quot;</source>
        <translation>Der Lauf war erfolgreich, und sein letzter Zustand war „%1“</translation>
    </message>
    <message>
        <source>Say what it answers: &quot;mocks&quot;: {&quot;%1&quot;: {&quot;output&quot;: {}}}.</source>
        <translation>Sagen, was er antwortet: &quot;mocks&quot;: {&quot;%1&quot;: {&quot;output&quot;: {}}}.</translation>
    </message>
    <message>
        <source>line %1, column %2: The placeholder &quot;%3&quot; has no value.</source>
        <translation>Zeile %1, Spalte %2: Der Platzhalter „%3“ hat keinen Wert.</translation>
    </message>
    <message>
        <source>Give it one in Placeholders.</source>
        <translation>Ihm unter Platzhalter einen geben.</translation>
    </message>
    <message>
        <source>AWS will get a text here and wants a number: the quotes stay when the placeholder is filled in, and it will answer &quot;Expected value of type %1&quot;</source>
        <translation>AWS bekommt hier einen Text und will eine Zahl: die Anführungszeichen bleiben, wenn der Platzhalter ersetzt wird, und die Antwort ist „Expected value of type %1“</translation>
    </message>
    <message>
        <source>SAM and the AWS CLI read YAML 1.1 and take %1 without quotes for %2</source>
        <translation>SAM und die AWS CLI lesen YAML 1.1 und halten %1 ohne Anführungszeichen für %2</translation>
    </message>
    <message>
        <source>Only optimised integrations wait for jobs (.sync), not those of aws-sdk.</source>
        <translation>Nur optimierte Integrationen warten auf Aufträge (.sync), nicht die von aws-sdk.</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>%1 is suppressed for this definition, and nothing of it is found</source>
        <translation>%1 ist für diese Definition unterdrückt, und nichts davon wird gefunden</translation>
    </message>
    <message>
        <source>Remove it from the section lint of the file beside the definition.</source>
        <translation>Aus dem Abschnitt lint der Datei neben der Definition entfernen.</translation>
    </message>
    <message>
        <source>%1 is suppressed at the state &quot;%2&quot;, and nothing of it is found there</source>
        <translation>%1 ist beim Zustand „%2“ unterdrückt, und nichts davon wird dort gefunden</translation>
    </message>
    <message>
        <source>%1 is suppressed here, and nothing of it is found in the files that were looked at</source>
        <translation>%1 ist hier unterdrückt, und nichts davon wird in den Dateien gefunden, die angesehen wurden</translation>
    </message>
    <message>
        <source>Remove it, or mend its pattern or its state.</source>
        <translation>Entfernen, oder das Muster oder den Zustand berichtigen.</translation>
    </message>
    <message>
        <source>The ARN of the Lambda function ends in &apos;:&apos; without a version or an alias</source>
        <translation>Der ARN der Lambda-Funktion endet mit „:“ ohne Version oder Alias</translation>
    </message>
    <message>
        <source>Remove the colon, or name what shall be called.</source>
        <translation>Den Doppelpunkt entfernen, oder nennen, was aufgerufen werden soll.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can be no version or alias of a Lambda function</source>
        <translation>„%1“ kann weder Version noch Alias einer Lambda-Funktion sein</translation>
    </message>
    <message>
        <source>It has letters, digits, &apos;-&apos; and &apos;_&apos; only, or is $LATEST.</source>
        <translation>Nur Buchstaben, Ziffern, „-“ und „_“ sind möglich, oder $LATEST.</translation>
    </message>
    <message>
        <source>The ARN of the Lambda function has more parts than a function and its alias</source>
        <translation>Der ARN der Lambda-Funktion hat mehr Teile als eine Funktion und ihren Alias</translation>
    </message>
    <message>
        <source>arn:aws:lambda:REGION:ACCOUNT:function:NAME:ALIAS is the longest form.</source>
        <translation>arn:aws:lambda:REGION:ACCOUNT:function:NAME:ALIAS ist die längste Form.</translation>
    </message>
    <message>
        <source>%1 is never asked for here: %2 already takes it</source>
        <translation>Nach %1 wird hier nie gefragt: %2 nimmt es schon</translation>
    </message>
    <message>
        <source>Remove it, or put it in front.</source>
        <translation>Entfernen, oder davor stellen.</translation>
    </message>
    <message>
        <source>%1 is named twice in this list</source>
        <translation>%1 steht zweimal in dieser Liste</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>Einen davon entfernen.</translation>
    </message>
    <message>
        <source>%1 is never raised by this state</source>
        <translation>%1 wird von diesem Zustand nie ausgelöst</translation>
    </message>
    <message>
        <source>States.Runtime is neither retried nor caught: it ends the execution</source>
        <translation>States.Runtime lässt sich weder wiederholen noch abfangen: es beendet die Ausführung</translation>
    </message>
    <message>
        <source>Remove it, and mend what would raise it.</source>
        <translation>Entfernen, und berichtigen, was es auslösen würde.</translation>
    </message>
    <message>
        <source>The errors of this integration begin with %2, not with %1</source>
        <translation>Die Fehler dieser Integration beginnen mit %2, nicht mit %1</translation>
    </message>
    <message>
        <source>An optimised integration and aws-sdk spell the service in different ways.</source>
        <translation>Eine optimierte Integration und aws-sdk schreiben den Dienst verschieden.</translation>
    </message>
    <message>
        <source>AWS has no error of the name %1</source>
        <translation>AWS hat keinen Fehler mit dem Namen %1</translation>
    </message>
    <message>
        <source>The Retry does nothing: MaxAttempts is 0 in each of its entries</source>
        <translation>Das Retry bewirkt nichts: in jedem seiner Einträge ist MaxAttempts 0</translation>
    </message>
    <message>
        <source>Remove the Retry, or let it try again.</source>
        <translation>Das Retry entfernen, oder es noch einmal versuchen lassen.</translation>
    </message>
    <message>
        <source>Trying again cannot help against States.DataLimitExceeded: the data stays too large</source>
        <translation>Gegen States.DataLimitExceeded hilft kein neuer Versuch: die Daten bleiben zu groß</translation>
    </message>
    <message>
        <source>Catch it instead, or keep the data in S3.</source>
        <translation>Stattdessen abfangen, oder die Daten in S3 halten.</translation>
    </message>
    <message>
        <source>The Task waits for its token to be sent back and hands it to nobody</source>
        <translation>Der Task wartet darauf, dass sein Token zurückgeschickt wird, und gibt es niemandem</translation>
    </message>
    <message>
        <source>Put %1 into what it sends.</source>
        <translation>%1 in das setzen, was er sendet.</translation>
    </message>
    <message>
        <source>There is no task token here: only a Task has one</source>
        <translation>Hier gibt es kein Task-Token: nur ein Task hat eines</translation>
    </message>
    <message>
        <source>Leave it out, or hand it on from a Task with .waitForTaskToken.</source>
        <translation>Weglassen, oder von einem Task mit .waitForTaskToken weitergeben.</translation>
    </message>
    <message>
        <source>An inline Map runs at most 40 iterations at a time, whatever MaxConcurrency says</source>
        <translation>Eine Inline-Map führt höchstens 40 Durchläufe zugleich aus, was immer MaxConcurrency sagt</translation>
    </message>
    <message>
        <source>A distributed Map runs up to 10,000.</source>
        <translation>Eine verteilte Map führt bis zu 10 000 aus.</translation>
    </message>
    <message>
        <source>No TimeoutSeconds; a job that never ends would be waited for %1</source>
        <translation>Kein TimeoutSeconds; auf einen Auftrag, der nie endet, würde %1 gewartet</translation>
    </message>
    <message>
        <source>No way leads out of the loop of %1: a run that enters it never ends</source>
        <translation>Aus der Schleife von %1 führt kein Weg hinaus: ein Lauf, der sie betritt, endet nie</translation>
    </message>
    <message>
        <source>Lead one of them out: by a Choice, a Catch or End.</source>
        <translation>Einen davon hinausführen: durch eine Choice, ein Catch oder End.</translation>
    </message>
    <message>
        <source>The names &quot;%1&quot; and &quot;%2&quot; differ in nothing but the case of letters</source>
        <translation>Die Namen „%1“ und „%2“ unterscheiden sich nur in der Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Rule %1 always matches, so rule %2 is never reached</source>
        <translation>Regel %1 trifft immer zu, also wird Regel %2 nie erreicht</translation>
    </message>
    <message>
        <source>Remove it, or mend the condition of rule %1.</source>
        <translation>Entfernen, oder die Bedingung von Regel %1 berichtigen.</translation>
    </message>
    <message>
        <source>Nothing has set the variable $%1 when this state begins</source>
        <translation>Die Variable $%1 ist noch nicht gesetzt, wenn dieser Zustand beginnt</translation>
    </message>
    <message>
        <source>Assign it in a state before this one.</source>
        <translation>In einem Zustand davor zuweisen.</translation>
    </message>
    <message>
        <source>The variable $%1 is set outside of the distributed Map, whose children cannot see it</source>
        <translation>Die Variable $%1 wird außerhalb der verteilten Map gesetzt, deren Unterausführungen sie nicht sehen können</translation>
    </message>
    <message>
        <source>Hand it to them by ItemSelector or BatchInput.</source>
        <translation>Durch ItemSelector oder BatchInput an sie übergeben.</translation>
    </message>
    <message>
        <source>The variable $%1 is set on some ways to this state only</source>
        <translation>Die Variable $%1 ist nur auf manchen Wegen zu diesem Zustand gesetzt</translation>
    </message>
    <message>
        <source>Assign it on the others too, or ask whether it exists.</source>
        <translation>Auch auf den anderen zuweisen, oder fragen, ob sie existiert.</translation>
    </message>
    <message>
        <source>The variable $%1 is never read</source>
        <translation>Die Variable $%1 wird nie gelesen</translation>
    </message>
    <message>
        <source>Remove it, or use it.</source>
        <translation>Entfernen, oder verwenden.</translation>
    </message>
    <message>
        <source>Nothing stands at %1 here: the states before it make %2</source>
        <translation>Unter %1 steht hier nichts: was die Zustände davor erzeugen, ist %2</translation>
    </message>
    <message>
        <source>Mend the path, or make the value.</source>
        <translation>Den Pfad berichtigen, oder den Wert erzeugen.</translation>
    </message>
    <message>
        <source>%1 is %2 here, which %3 never matches</source>
        <translation>%1 ist hier %2, worauf %3 nie zutrifft</translation>
    </message>
    <message>
        <source>Compare it as what it is.</source>
        <translation>Als das vergleichen, was es ist.</translation>
    </message>
    <message>
        <source>%1 is %2 here, and %3 takes %4</source>
        <translation>%1 ist hier %2; was %3 nimmt, ist %4</translation>
    </message>
    <message>
        <source>Hand over a value of that type.</source>
        <translation>Einen Wert dieses Typs übergeben.</translation>
    </message>
    <message>
        <source>%1 holds %2 bytes, and a state may hand on at most 262,144 (256 KiB)</source>
        <translation>%1 hat %2 Bytes, und ein Zustand darf höchstens 262 144 (256 KiB) weitergeben</translation>
    </message>
    <message>
        <source>Keep the data in S3 and hand on where it lies.</source>
        <translation>Die Daten in S3 halten und weitergeben, wo sie liegen.</translation>
    </message>
    <message>
        <source>An Express workflow may run more than once for one start, and %1 does its work again then</source>
        <translation>Ein Express-Workflow kann für einen Start mehr als einmal laufen, und %1 tut seine Arbeit dann noch einmal</translation>
    </message>
    <message>
        <source>Remove the colon</source>
        <translation>Den Doppelpunkt entfernen</translation>
    </message>
    <message>
        <source>Remove the name</source>
        <translation>Den Namen entfernen</translation>
    </message>
    <message>
        <source>Remove the Retry</source>
        <translation>Das Retry entfernen</translation>
    </message>
    <message>
        <source>Remove the variable</source>
        <translation>Die Variable entfernen</translation>
    </message>
    <message>
        <source>an entry before this one</source>
        <translation>ein Eintrag davor</translation>
    </message>
    <message>
        <source>%1 of an entry before this one</source>
        <translation>%1 aus einem Eintrag davor</translation>
    </message>
    <message>
        <source>until the execution ends</source>
        <translation>bis zum Ende der Ausführung</translation>
    </message>
    <message>
        <source>Names of your own must not begin with States.</source>
        <translation>Eigene Namen dürfen nicht mit „States.“ beginnen.</translation>
    </message>
    <message>
        <source>It is one of a distributed Map.</source>
        <translation>Diesen Fehler hat nur eine verteilte Map.</translation>
    </message>
    <message>
        <source>It is one of a Parallel.</source>
        <translation>Diesen Fehler hat nur ein Parallel.</translation>
    </message>
    <message>
        <source>It is one of a Choice.</source>
        <translation>Diesen Fehler hat nur eine Choice.</translation>
    </message>
    <message>
        <source>The Task has no HeartbeatSeconds.</source>
        <translation>Der Task hat kein HeartbeatSeconds.</translation>
    </message>
    <message>
        <source>Only expressions in JSONata raise it.</source>
        <translation>Nur Ausdrücke in JSONata lösen diesen Fehler aus.</translation>
    </message>
    <message>
        <source>Only JSONPath raises it; an expression in JSONata raises States.QueryEvaluationError.</source>
        <translation>Nur JSONPath löst diesen Fehler aus; ein Ausdruck in JSONata löst States.QueryEvaluationError aus.</translation>
    </message>
    <message>
        <source>Only an HTTP Task (http:invoke) raises it.</source>
        <translation>Nur ein HTTP-Task (http:invoke) löst diesen Fehler aus.</translation>
    </message>
    <message>
        <source>The Task calls no Lambda function.</source>
        <translation>Der Task ruft keine Lambda-Funktion auf.</translation>
    </message>
    <message>
        <source>Send to a FIFO queue or topic with a MessageDeduplicationId, or let those who get the message ask whether they have seen it.</source>
        <translation>Mit einer MessageDeduplicationId an eine FIFO-Warteschlange oder ein FIFO-Thema senden, oder die Empfänger fragen lassen, ob sie die Nachricht schon kennen.</translation>
    </message>
    <message>
        <source>Let those who hear of the event ask whether they have seen it.</source>
        <translation>Wer das Ereignis empfängt, soll fragen, ob es schon bekannt ist.</translation>
    </message>
    <message>
        <source>Give the execution a Name that follows from the input.</source>
        <translation>Der Ausführung durch Name einen Namen geben, der aus der Eingabe folgt.</translation>
    </message>
    <message>
        <source>Let the job ask whether its work is done.</source>
        <translation>Den Auftrag fragen lassen, ob seine Arbeit getan ist.</translation>
    </message>
    <message>
        <source>Give it a %1 that follows from the input.</source>
        <translation>%1 angeben, das aus der Eingabe folgt.</translation>
    </message>
    <message>
        <source>a timestamp</source>
        <translation>ein Zeitstempel</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>ein Wert</translation>
    </message>
    <message>
        <source>an empty object</source>
        <translation>ein leeres Objekt</translation>
    </message>
    <message>
        <source>an object with %1</source>
        <translation>ein Objekt mit %1</translation>
    </message>
    <message>
        <source>an object of nothing but %1</source>
        <translation>ein Objekt nur aus %1</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 und anderen</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Format the text</source>
        <translation>Text formatieren</translation>
    </message>
    <message>
        <source>The alias %1 is written out where it is changed; what it stands for stays as it is.</source>
        <translation>Der Alias %1 wird dort ausgeschrieben, wo er geändert wird; wofür er steht, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The anchor of %1 goes with what is taken away; it is set up anew where that is used next.</source>
        <translation>Der Anker von %1 verschwindet mit dem, was entfernt wird; er wird dort neu gesetzt, wo er als Nächstes gebraucht wird.</translation>
    </message>
    <message>
        <source>The text cannot be set out anew without changing it.</source>
        <translation>Der Text lässt sich nicht neu formatieren, ohne ihn zu ändern.</translation>
    </message>
    <message>
        <source>The section lint</source>
        <translation>Der Abschnitt lint</translation>
    </message>
    <message>
        <source>The suppression</source>
        <translation>Die Unterdrückung</translation>
    </message>
    <message>
        <source>Write {&quot;name&quot;: value}.</source>
        <translation>{&quot;Name&quot;: Wert} schreiben.</translation>
    </message>
    <message>
        <source>There is no rule &quot;%1&quot;</source>
        <translation>Es gibt keine Regel „%1“</translation>
    </message>
    <message>
        <source>%1 is a reason for AWS to refuse the definition</source>
        <translation>%1 ist für AWS ein Grund, die Definition zurückzuweisen</translation>
    </message>
    <message>
        <source>It cannot be suppressed; mend what it complains of.</source>
        <translation>Es lässt sich nicht unterdrücken; berichtigen, was es beanstandet.</translation>
    </message>
    <message>
        <source>The mocks hold %1 test cases</source>
        <translation>Die Mocks haben %1 Testfälle</translation>
    </message>
    <message>
        <source>Leave one of them: %2</source>
        <translation>Einen davon übrig lassen: %2</translation>
    </message>
    <message>
        <source>Only a Map in DISTRIBUTED mode has it: give its ProcessorConfig the Mode DISTRIBUTED.</source>
        <translation>Nur eine Map im Modus DISTRIBUTED hat es: Geben Sie ihrer ProcessorConfig den Mode DISTRIBUTED.</translation>
    </message>
    <message>
        <source>Make the children STANDARD</source>
        <translation>Die Kinder auf STANDARD stellen</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>reinen Text</translation>
    </message>
    <message>
        <source>With %1 in the place of %2.</source>
        <translation>Mit %1 an der Stelle von %2.</translation>
    </message>
    <message>
        <source>JSON has no comments; ASL keeps remarks in &quot;Comment&quot; fields.</source>
        <translation>JSON hat keine Kommentare; ASL hält Anmerkungen in „Comment“-Feldern.</translation>
    </message>
    <message>
        <source>Remove the comment</source>
        <translation>Den Kommentar entfernen</translation>
    </message>
    <message>
        <source>Remove the comments</source>
        <translation>Die Kommentare entfernen</translation>
    </message>
    <message>
        <source>There is a comma before the closing bracket.</source>
        <translation>Vor der schließenden Klammer steht ein Komma.</translation>
    </message>
    <message>
        <source>Remove the comma</source>
        <translation>Das Komma entfernen</translation>
    </message>
    <message>
        <source>Remove the commas</source>
        <translation>Die Kommas entfernen</translation>
    </message>
    <message>
        <source>This comment is not closed.</source>
        <translation>Dieser Kommentar ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>This text has no closing quote.</source>
        <translation>Diesem Text fehlt das schließende Anführungszeichen.</translation>
    </message>
    <message>
        <source>Close the quote</source>
        <translation>Das Anführungszeichen schließen</translation>
    </message>
    <message>
        <source>The text has no-break or other special spaces, which JSON does not allow; it was probably pasted from a web page.</source>
        <translation>Der Text hat geschützte oder andere besondere Leerzeichen, die JSON nicht erlaubt; vermutlich wurde er aus einer Webseite eingefügt.</translation>
    </message>
    <message>
        <source>Replace the special spaces</source>
        <translation>Die besonderen Leerzeichen ersetzen</translation>
    </message>
    <message>
        <source>The text has typographic quotes where JSON has plain ones (&quot;); it was probably pasted from a web page or a word processor.</source>
        <translation>Der Text hat typografische Anführungszeichen, wo JSON gerade (&quot;) hat; vermutlich wurde er aus einer Webseite oder einer Textverarbeitung eingefügt.</translation>
    </message>
    <message>
        <source>Replace the typographic quotes</source>
        <translation>Die typografischen Anführungszeichen ersetzen</translation>
    </message>
    <message>
        <source>The text has single quotes, and JSON wants double ones (&quot;) around keys and texts.</source>
        <translation>Der Text hat einfache Anführungszeichen; JSON will doppelte (&quot;) um Schlüssel und Texte.</translation>
    </message>
    <message>
        <source>Replace the single quotes</source>
        <translation>Die einfachen Anführungszeichen ersetzen</translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation>Hier fehlt ein Wert.</translation>
    </message>
    <message>
        <source>This is not a number in JSON&apos;s form.</source>
        <translation>Das ist keine Zahl in der Form von JSON.</translation>
    </message>
    <message>
        <source>This placeholder is not closed: &apos;}&apos; is missing.</source>
        <translation>Dieser Platzhalter ist nicht geschlossen: „}“ fehlt.</translation>
    </message>
    <message>
        <source>JSON writes this word as %1.</source>
        <translation>JSON schreibt dieses Wort als %1.</translation>
    </message>
    <message>
        <source>JSON has no number %1.</source>
        <translation>JSON kennt keine Zahl %1.</translation>
    </message>
    <message>
        <source>A value was expected; a text needs quotes around it.</source>
        <translation>Hier wird ein Wert erwartet; ein Text braucht Anführungszeichen.</translation>
    </message>
    <message>
        <source>There is a comma too many here.</source>
        <translation>Hier ist ein Komma zu viel.</translation>
    </message>
    <message>
        <source>JSON has &apos;,&apos; between members and items, not &apos;;&apos;.</source>
        <translation>JSON hat „,“ zwischen Einträgen, nicht „;“.</translation>
    </message>
    <message>
        <source>Write &apos;,&apos;</source>
        <translation>„,“ schreiben</translation>
    </message>
    <message>
        <source>A comma is missing here.</source>
        <translation>Hier fehlt ein Komma.</translation>
    </message>
    <message>
        <source>Insert the comma</source>
        <translation>Das Komma einfügen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing before this &apos;%2&apos;.</source>
        <translation>„%1“ fehlt vor diesem „%2“.</translation>
    </message>
    <message>
        <source>Insert &apos;%1&apos;</source>
        <translation>„%1“ einfügen</translation>
    </message>
    <message>
        <source>This &apos;%1&apos; closes nothing.</source>
        <translation>Dieses „%1“ schließt nichts.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing at the end.</source>
        <translation>„%1“ fehlt am Ende.</translation>
    </message>
    <message>
        <source>The closing brackets &apos;%1&apos; are missing at the end.</source>
        <translation>Die schließenden Klammern „%1“ fehlen am Ende.</translation>
    </message>
    <message>
        <source>JSON has &apos;:&apos; between a key and its value.</source>
        <translation>JSON hat „:“ zwischen Schlüssel und Wert.</translation>
    </message>
    <message>
        <source>Write &apos;:&apos;</source>
        <translation>„:“ schreiben</translation>
    </message>
    <message>
        <source>&apos;:&apos; is missing after the key.</source>
        <translation>„:“ fehlt nach dem Schlüssel.</translation>
    </message>
    <message>
        <source>Insert &apos;:&apos;</source>
        <translation>„:“ einfügen</translation>
    </message>
    <message>
        <source>The closing quote of this key is missing.</source>
        <translation>Das schließende Anführungszeichen dieses Schlüssels fehlt.</translation>
    </message>
    <message>
        <source>A key needs quotes around it.</source>
        <translation>Ein Schlüssel braucht Anführungszeichen.</translation>
    </message>
    <message>
        <source>The opening quote of this key is missing.</source>
        <translation>Das öffnende Anführungszeichen dieses Schlüssels fehlt.</translation>
    </message>
    <message>
        <source>Open the quote</source>
        <translation>Das Anführungszeichen öffnen</translation>
    </message>
    <message>
        <source>This text belongs nowhere: a key in double quotes was expected.</source>
        <translation>Dieser Text gehört nirgends hin: ein Schlüssel in doppelten Anführungszeichen wird erwartet.</translation>
    </message>
    <message>
        <source>%1 says nothing of who answers Tasks</source>
        <translation>%1 sagt nichts davon, wer Tasks beantwortet</translation>
    </message>
    <message>
        <source>Name a SAM, CloudFormation or Serverless file with functions, or a file with &quot;tasks&quot;.</source>
        <translation>Nenne eine Datei von SAM, CloudFormation oder Serverless mit Funktionen, oder eine mit „tasks“.</translation>
    </message>
    <message>
        <source>Nothing on PATH runs &quot;%1&quot;, which is what the function &quot;%2&quot; is written in</source>
        <translation>Nichts in PATH führt „%1“ aus, worin die Funktion „%2“ geschrieben ist</translation>
    </message>
    <message>
        <source>Install it, or name a program that speaks Lambda&apos;s Runtime API as its &quot;command&quot;.</source>
        <translation>Installiere es, oder nenne als „command“ ein Programm, das die Runtime-API von Lambda spricht.</translation>
    </message>
    <message>
        <source>&quot;tasks&quot;</source>
        <translation>„tasks“</translation>
    </message>
    <message>
        <source>The rule for &quot;%1&quot;</source>
        <translation>Die Regel für „%1“</translation>
    </message>
    <message>
        <source>The function &quot;%1&quot;</source>
        <translation>Die Funktion „%1“</translation>
    </message>
    <message>
        <source>The connection &quot;%1&quot;</source>
        <translation>Die Verbindung „%1“</translation>
    </message>
    <message>
        <source>The rule says nobody who answers</source>
        <translation>Die Regel nennt niemanden, der antwortet</translation>
    </message>
    <message>
        <source>Write {&quot;command&quot;: &quot;program argument&quot;} or {&quot;function&quot;: &quot;name&quot;}.</source>
        <translation>Schreibe {&quot;command&quot;: &quot;Programm Argument&quot;} oder {&quot;function&quot;: &quot;Name&quot;}.</translation>
    </message>
    <message>
        <source>Rules are an object</source>
        <translation>Regeln sind ein Objekt</translation>
    </message>
    <message>
        <source>Write {&quot;name&quot;: {&quot;command&quot;: …}}.</source>
        <translation>Schreibe {&quot;Name&quot;: {&quot;command&quot;: …}}.</translation>
    </message>
    <message>
        <source>A command is a text or a list of texts</source>
        <translation>Ein Befehl ist ein Text oder eine Liste von Texten</translation>
    </message>
    <message>
        <source>Write &quot;program argument&quot; or [&quot;program&quot;, &quot;argument&quot;].</source>
        <translation>Schreibe &quot;Programm Argument&quot; oder [&quot;Programm&quot;, &quot;Argument&quot;].</translation>
    </message>
    <message>
        <source>Nothing is said of how the function &quot;%1&quot; runs</source>
        <translation>Es ist nicht gesagt, wie die Funktion „%1“ läuft</translation>
    </message>
    <message>
        <source>Give it a &quot;handler&quot; and a &quot;runtime&quot;, a &quot;command&quot;, or an &quot;endpoint&quot;.</source>
        <translation>Gib ihr „handler“ und „runtime“, einen „command“ oder einen „endpoint“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number from %2 to %3</source>
        <translation>„%1“ ist keine ganze Zahl von %2 bis %3</translation>
    </message>
    <message>
        <source>The connection &quot;%1&quot; has no &quot;type&quot; that is known</source>
        <translation>Die Verbindung „%1“ hat keinen bekannten „type“</translation>
    </message>
    <message>
        <source>Write &quot;apiKey&quot;, &quot;basic&quot; or &quot;oauth&quot;.</source>
        <translation>Schreibe &quot;apiKey&quot;, &quot;basic&quot; oder &quot;oauth&quot;.</translation>
    </message>
    <message>
        <source>The connection &quot;%1&quot; does not say which environment variable holds its secret</source>
        <translation>Die Verbindung „%1“ sagt nicht, welche Umgebungsvariable ihr Geheimnis hält</translation>
    </message>
    <message>
        <source>Write its name as &quot;secretFrom&quot;: &quot;POST_API_KEY&quot;; the secret itself stands in no file.</source>
        <translation>Schreibe ihren Namen als &quot;secretFrom&quot;: &quot;POST_API_KEY&quot;; das Geheimnis selbst steht in keiner Datei.</translation>
    </message>
    <message>
        <source>Nobody takes callbacks at %1</source>
        <translation>Niemand nimmt Rückrufe an %1 entgegen</translation>
    </message>
    <message>
        <source>Is the run over? It says its address as it begins.</source>
        <translation>Ist der Lauf zu Ende? Er nennt seine Adresse, wenn er beginnt.</translation>
    </message>
    <message>
        <source>The command %1 has a quote that does not end</source>
        <translation>Der Befehl %1 hat ein Anführungszeichen, das nicht endet</translation>
    </message>
    <message>
        <source>Write it as a list: [&quot;program&quot;, &quot;argument&quot;].</source>
        <translation>Schreibe ihn als Liste: [&quot;Programm&quot;, &quot;Argument&quot;].</translation>
    </message>
    <message>
        <source>The command is empty</source>
        <translation>Der Befehl ist leer</translation>
    </message>
    <message>
        <source>Write the program and its arguments.</source>
        <translation>Schreibe das Programm und seine Argumente.</translation>
    </message>
    <message>
        <source>There is more text after the end of the definition.</source>
        <translation>Nach dem Ende der Definition steht noch Text.</translation>
    </message>
    <message>
        <source>Lead from %1</source>
        <translation>Von %1 ausgehen lassen</translation>
    </message>
    <message>
        <source>Hand on the token of %1</source>
        <translation>Token von %1 weitergeben</translation>
    </message>
    <message>
        <source>A catcher names the errors that it catches.</source>
        <translation>Ein Catcher nennt die Fehler, die er fängt.</translation>
    </message>
    <message>
        <source>States.ALL stands for every error.</source>
        <translation>States.ALL steht für jeden Fehler.</translation>
    </message>
    <message>
        <source>an Express execution cannot be redriven</source>
        <translation>eine Express-Ausführung kann nicht fortgesetzt werden (Redrive)</translation>
    </message>
    <message>
        <source>Begin it anew.</source>
        <translation>Beginnen Sie sie neu.</translation>
    </message>
    <message>
        <source>the execution is %1: only one that is FAILED, TIMED_OUT or ABORTED can be redriven</source>
        <translation>die Ausführung ist %1: nur eine, die FAILED, TIMED_OUT oder ABORTED ist, kann fortgesetzt werden (Redrive)</translation>
    </message>
    <message>
        <source>its history has no room for another redrive</source>
        <translation>ihr Verlauf hat keinen Platz für ein weiteres Fortsetzen (Redrive)</translation>
    </message>
    <message>
        <source>the run &quot;%1&quot; does not go as its journal says that it went</source>
        <translation>der Lauf „%1“ nimmt einen anderen Weg, als sein Journal sagt</translation>
    </message>
    <message>
        <source>Another version of this program may have begun it: go on with that one, or begin it anew.</source>
        <translation>Vielleicht hat ihn eine andere Version dieses Programms begonnen: setzen Sie ihn mit jener fort, oder beginnen Sie ihn neu.</translation>
    </message>
    <message>
        <source>The kept run could not be opened: %1</source>
        <translation>Der aufbewahrte Lauf konnte nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>Runs are not kept any more: %1</source>
        <translation>Läufe werden nicht mehr aufbewahrt: %1</translation>
    </message>
    <message>
        <source>the store of runs %1 is damaged: %2</source>
        <translation>die Ablage der Läufe %1 ist beschädigt: %2</translation>
    </message>
    <message>
        <source>Move that file away: a new one is begun, and runs that were exported can be imported.</source>
        <translation>Schieben Sie diese Datei weg: eine neue wird begonnen, und exportierte Läufe können importiert werden.</translation>
    </message>
    <message>
        <source>there is no room left for the journal in %1</source>
        <translation>für das Journal ist kein Platz mehr in %1</translation>
    </message>
    <message>
        <source>Make room on its disk. The run stands as it was written last, and goes on from there with resume.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger. Der Lauf steht, wie er zuletzt geschrieben wurde, und geht von dort mit resume weiter.</translation>
    </message>
    <message>
        <source>another program holds the store of runs %1</source>
        <translation>ein anderes Programm hält die Ablage der Läufe %1</translation>
    </message>
    <message>
        <source>Try again once it is done.</source>
        <translation>Versuchen Sie es noch einmal, sobald es fertig ist.</translation>
    </message>
    <message>
        <source>the store of runs %1 cannot be used: %2</source>
        <translation>die Ablage der Läufe %1 kann nicht benutzt werden: %2</translation>
    </message>
    <message>
        <source>the store of runs %1 was written by a newer version of this program (its form is %2, known here are those up to %3)</source>
        <translation>die Ablage der Läufe %1 wurde von einer neueren Version dieses Programms geschrieben (ihre Form ist %2, hier bekannt sind die bis %3)</translation>
    </message>
    <message>
        <source>Use that version, or name another store.</source>
        <translation>Benutzen Sie jene Version, oder nennen Sie eine andere Ablage.</translation>
    </message>
    <message>
        <source>%1 is no store of runs</source>
        <translation>%1 ist keine Ablage von Läufen</translation>
    </message>
    <message>
        <source>Name a file that runs export has written.</source>
        <translation>Nennen Sie eine Datei, die runs export geschrieben hat.</translation>
    </message>
    <message>
        <source>there is a run named &quot;%1&quot; already</source>
        <translation>es gibt schon einen Lauf namens „%1“</translation>
    </message>
    <message>
        <source>Go on with it (stepwright resume %1), take it away (stepwright runs delete %1), or choose another name.</source>
        <translation>Setzen Sie ihn fort (stepwright resume %1), nehmen Sie ihn weg (stepwright runs delete %1), oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>there is no run named &quot;%1&quot;</source>
        <translation>es gibt keinen Lauf namens „%1“</translation>
    </message>
    <message>
        <source>stepwright runs list shows those that there are.</source>
        <translation>stepwright runs list zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>the run &quot;%1&quot; is under way in another program (process %2)</source>
        <translation>der Lauf „%1“ ist in einem anderen Programm unterwegs (Prozess %2)</translation>
    </message>
    <message>
        <source>It is that one&apos;s until it ends or is ended.</source>
        <translation>Er gehört jenem, bis es endet oder beendet wird.</translation>
    </message>
    <message>
        <source>what was kept of the run &quot;%1&quot; is damaged: %2</source>
        <translation>was vom Lauf „%1“ aufbewahrt wurde, ist beschädigt: %2</translation>
    </message>
    <message>
        <source>It cannot go on. Look at what is left with runs show, and begin it anew.</source>
        <translation>Er kann nicht weitergehen. Sehen Sie mit runs show an, was übrig ist, und beginnen Sie ihn neu.</translation>
    </message>
    <message>
        <source>its first entry does not fit its seal</source>
        <translation>sein erster Eintrag passt nicht zu seinem Siegel</translation>
    </message>
    <message>
        <source>entry %1 of its journal does not fit its seal</source>
        <translation>Eintrag %1 seines Journals passt nicht zu seinem Siegel</translation>
    </message>
    <message>
        <source>its journal has %1 entries, and %2 were written last</source>
        <translation>sein Journal hat %1 Einträge, und zuletzt waren %2 geschrieben</translation>
    </message>
    <message>
        <source>a payload is not there or not whole</source>
        <translation>ein Inhalt fehlt oder ist nicht ganz</translation>
    </message>
    <message>
        <source>%1 is no file of Node or Python</source>
        <translation>%1 ist keine Datei von Node oder Python</translation>
    </message>
    <message>
        <source>Choose one that ends in .mjs, .js, .cjs or .py.</source>
        <translation>Wählen Sie eine, die auf .mjs, .js, .cjs oder .py endet.</translation>
    </message>
    <message>
        <source>%1 is there already</source>
        <translation>%1 gibt es schon</translation>
    </message>
    <message>
        <source>Choose it as a handler, or take it away.</source>
        <translation>Wählen Sie sie als Handler, oder nehmen Sie sie weg.</translation>
    </message>
    <message>
        <source>Started: %1</source>
        <translation>Gestartet: %1</translation>
    </message>
    <message>
        <source>%1 calls again</source>
        <translation>%1 ruft noch einmal auf</translation>
    </message>
    <message>
        <source>No real code has answered here: there is nothing to be called again.</source>
        <translation>Hier hat kein echter Code geantwortet: es gibt nichts noch einmal aufzurufen.</translation>
    </message>
    <message>
        <source>An entry of this list is a YAML mapping.</source>
        <translation>Ein Eintrag dieser Liste ist eine YAML-Zuordnung.</translation>
    </message>
    <message>
        <source>An entry of this list is a JSON object.</source>
        <translation>Ein Eintrag dieser Liste ist ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>What this workflow is for, in words.</source>
        <translation>Wozu dieser Workflow dient, in Worten.</translation>
    </message>
    <message>
        <source>The language of expressions in all states that do not say otherwise.</source>
        <translation>Die Sprache der Ausdrücke in allen Zuständen, die nichts anderes sagen.</translation>
    </message>
    <message>
        <source>With JSONPath a single state may still choose JSONata for itself; with JSONata none can go back.</source>
        <translation>Bei JSONPath kann ein einzelner Zustand für sich JSONata wählen; bei JSONata kann keiner zurück.</translation>
    </message>
    <message>
        <source>The state that an execution enters first.</source>
        <translation>Der Zustand, in den eine Ausführung zuerst eintritt.</translation>
    </message>
    <message>
        <source>Names are compared letter by letter, small and capital ones told apart.</source>
        <translation>Namen werden Buchstabe für Buchstabe verglichen, Groß- und Kleinschreibung unterschieden.</translation>
    </message>
    <message>
        <source>The states, by name.</source>
        <translation>Die Zustände, nach Namen.</translation>
    </message>
    <message>
        <source>Version of the Amazon States Language; always 1.0.</source>
        <translation>Version der Amazon States Language; immer 1.0.</translation>
    </message>
    <message>
        <source>The execution fails with States.Timeout when it runs longer.</source>
        <translation>Die Ausführung schlägt mit States.Timeout fehl, wenn sie länger läuft.</translation>
    </message>
    <message>
        <source>The time runs on during waits and retries, and nothing catches this timeout.</source>
        <translation>Die Zeit läuft auch während Wartezeiten und Wiederholungen, und nichts fängt diese Zeitüberschreitung.</translation>
    </message>
    <message>
        <source>INLINE runs in this execution; DISTRIBUTED starts a child execution for each item or batch.</source>
        <translation>INLINE läuft in dieser Ausführung; DISTRIBUTED startet für jedes Element oder jeden Stapel eine Kindausführung.</translation>
    </message>
    <message>
        <source>The state that is entered first.</source>
        <translation>Der Zustand, in den zuerst eingetreten wird.</translation>
    </message>
    <message>
        <source>Only states of the same branch or item processor can be named.</source>
        <translation>Nur Zustände desselben Zweigs oder Item-Prozessors können genannt werden.</translation>
    </message>
    <message>
        <source>What this part is for, in words.</source>
        <translation>Wozu dieser Teil dient, in Worten.</translation>
    </message>
    <message>
        <source>What the state does.</source>
        <translation>Was der Zustand tut.</translation>
    </message>
    <message>
        <source>What the state is for, in words.</source>
        <translation>Wozu der Zustand dient, in Worten.</translation>
    </message>
    <message>
        <source>It has no effect on the run.</source>
        <translation>Auf den Lauf hat es keinen Einfluss.</translation>
    </message>
    <message>
        <source>The language of the expressions of this state; without it, the document&apos;s.</source>
        <translation>Die Sprache der Ausdrücke dieses Zustands; ohne sie gilt die des Dokuments.</translation>
    </message>
    <message>
        <source>A Map or Parallel state does not hand its language on to the states inside it.</source>
        <translation>Ein Map- oder Parallel-Zustand gibt seine Sprache nicht an die Zustände in ihm weiter.</translation>
    </message>
    <message>
        <source>ARN of what the Task calls: a Lambda function, an activity, or a service integration.</source>
        <translation>ARN dessen, was der Task aufruft: eine Lambda-Funktion, eine Aktivität oder eine Service-Integration.</translation>
    </message>
    <message>
        <source>It is taken literally. An ending .sync waits until the job is done, .waitForTaskToken until somebody reports back.</source>
        <translation>Er wird wörtlich genommen. Die Endung .sync wartet, bis der Job fertig ist, .waitForTaskToken, bis jemand zurückmeldet.</translation>
    </message>
    <message>
        <source>The role that the Task assumes to call its resource.</source>
        <translation>Die Rolle, die der Task annimmt, um seine Ressource aufzurufen.</translation>
    </message>
    <message>
        <source>The role may be fixed or come from the data, for instance to work in another account.</source>
        <translation>Die Rolle kann fest sein oder aus den Daten kommen, etwa um in einem anderen Konto zu arbeiten.</translation>
    </message>
    <message>
        <source>The rules, tried in order; the first that matches decides where to go.</source>
        <translation>Die Regeln, der Reihe nach versucht; die erste, die zutrifft, entscheidet, wohin es geht.</translation>
    </message>
    <message>
        <source>Where to go when no rule matches; without it the execution fails.</source>
        <translation>Wohin es geht, wenn keine Regel zutrifft; ohne sie schlägt die Ausführung fehl.</translation>
    </message>
    <message>
        <source>The machines that run at the same time, each on a copy of the input.</source>
        <translation>Die Automaten, die gleichzeitig laufen, jeder mit einer Kopie der Eingabe.</translation>
    </message>
    <message>
        <source>The machine that runs once for each item.</source>
        <translation>Der Automat, der einmal für jedes Element läuft.</translation>
    </message>
    <message>
        <source>Older name of ItemProcessor.</source>
        <translation>Älterer Name von ItemProcessor.</translation>
    </message>
    <message>
        <source>How long to wait.</source>
        <translation>Wie lange gewartet wird.</translation>
    </message>
    <message>
        <source>0 goes on at once. Workflows of type EXPRESS end after five minutes in all.</source>
        <translation>0 geht sofort weiter. Workflows vom Typ EXPRESS enden nach insgesamt fünf Minuten.</translation>
    </message>
    <message>
        <source>Where in the input the number of seconds stands.</source>
        <translation>Wo in der Eingabe die Zahl der Sekunden steht.</translation>
    </message>
    <message>
        <source>The value found there has to be a whole number.</source>
        <translation>Der dort gefundene Wert muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>The moment to wait for, such as 2026-12-24T18:00:00Z.</source>
        <translation>Der Zeitpunkt, auf den gewartet wird, etwa 2026-12-24T18:00:00Z.</translation>
    </message>
    <message>
        <source>It takes a date, a capital T, a time, and Z or an offset. A moment in the past goes on at once.</source>
        <translation>Erwartet werden ein Datum, ein großes T, eine Uhrzeit und Z oder eine Abweichung. Ein vergangener Zeitpunkt geht sofort weiter.</translation>
    </message>
    <message>
        <source>Where in the input the moment stands.</source>
        <translation>Wo in der Eingabe der Zeitpunkt steht.</translation>
    </message>
    <message>
        <source>The text found there has to be a moment as in Timestamp.</source>
        <translation>Der dort gefundene Text muss ein Zeitpunkt wie in Timestamp sein.</translation>
    </message>
    <message>
        <source>The error name that the execution fails with.</source>
        <translation>Der Fehlername, mit dem die Ausführung fehlschlägt.</translation>
    </message>
    <message>
        <source>Retry and Catch of a Map or Parallel around it are matched with this name.</source>
        <translation>Retry und Catch einer Map oder eines Parallel darum werden mit diesem Namen verglichen.</translation>
    </message>
    <message>
        <source>Where the error name stands, or an intrinsic function that makes it.</source>
        <translation>Wo der Fehlername steht, oder eine intrinsische Funktion, die ihn bildet.</translation>
    </message>
    <message>
        <source>The reason, in words.</source>
        <translation>Der Grund, in Worten.</translation>
    </message>
    <message>
        <source>It is kept in the history and shown to whoever started the run.</source>
        <translation>Er wird in der Historie aufbewahrt und dem gezeigt, der den Lauf gestartet hat.</translation>
    </message>
    <message>
        <source>Where the reason stands, or an intrinsic function that makes it.</source>
        <translation>Wo der Grund steht, oder eine intrinsische Funktion, die ihn bildet.</translation>
    </message>
    <message>
        <source>How many items run at once; 0 = as many as possible (inline: 40).</source>
        <translation>Wie viele Elemente gleichzeitig laufen; 0 = so viele wie möglich (inline: 40).</translation>
    </message>
    <message>
        <source>1 works on one item after the other, in their order. Results keep the order of the items in any case.</source>
        <translation>1 bearbeitet ein Element nach dem anderen, in ihrer Reihenfolge. Ergebnisse behalten in jedem Fall die Reihenfolge der Elemente.</translation>
    </message>
    <message>
        <source>Where in the input the number of items at once stands.</source>
        <translation>Wo in der Eingabe die Zahl der gleichzeitigen Elemente steht.</translation>
    </message>
    <message>
        <source>Names the Map Run of a distributed Map; at most 40 characters.</source>
        <translation>Benennt den Map Run einer verteilten Map; höchstens 40 Zeichen.</translation>
    </message>
    <message>
        <source>Without it the name of the state is used. Blanks and most signs are not allowed, and no two Maps may share one.</source>
        <translation>Ohne es wird der Name des Zustands genommen. Leerzeichen und die meisten Sonderzeichen sind nicht erlaubt, und keine zwei Maps dürfen sich eines teilen.</translation>
    </message>
    <message>
        <source>How many percent of the items may fail (distributed).</source>
        <translation>Wie viel Prozent der Elemente fehlschlagen dürfen (verteilt).</translation>
    </message>
    <message>
        <source>When more items fail, the whole Map fails with States.ExceedToleratedFailureThreshold.</source>
        <translation>Wenn mehr Elemente fehlschlagen, schlägt die ganze Map mit States.ExceedToleratedFailureThreshold fehl.</translation>
    </message>
    <message>
        <source>Where in the input that percentage stands.</source>
        <translation>Wo in der Eingabe dieser Prozentsatz steht.</translation>
    </message>
    <message>
        <source>How many items may fail (distributed).</source>
        <translation>Wie viele Elemente fehlschlagen dürfen (verteilt).</translation>
    </message>
    <message>
        <source>Where in the input that count stands.</source>
        <translation>Wo in der Eingabe diese Anzahl steht.</translation>
    </message>
    <message>
        <source>The state that comes after this one.</source>
        <translation>Der Zustand, der nach diesem kommt.</translation>
    </message>
    <message>
        <source>A state that leads nowhere ends its machine: the run, the branch or the iteration.</source>
        <translation>Ein Zustand, der nirgendwohin führt, beendet seinen Automaten: den Lauf, den Zweig oder die Iteration.</translation>
    </message>
    <message>
        <source>True: the machine ends after this state.</source>
        <translation>Wahr: der Automat endet nach diesem Zustand.</translation>
    </message>
    <message>
        <source>The Task fails with States.Timeout when it takes longer.</source>
        <translation>Der Task schlägt mit States.Timeout fehl, wenn er länger dauert.</translation>
    </message>
    <message>
        <source>Without it a call that never answers waits for years. Retry and Catch can name States.Timeout.</source>
        <translation>Ohne es wartet ein Aufruf, der nie antwortet, jahrelang. Retry und Catch können States.Timeout nennen.</translation>
    </message>
    <message>
        <source>Where in the input the timeout stands.</source>
        <translation>Wo in der Eingabe die Zeitgrenze steht.</translation>
    </message>
    <message>
        <source>The Task fails when no heartbeat comes for so long; must be less than the timeout.</source>
        <translation>Der Task schlägt fehl, wenn so lange kein Heartbeat kommt; muss kleiner als die Zeitgrenze sein.</translation>
    </message>
    <message>
        <source>For activities and calls with a task token: whoever works on it has to report within this time.</source>
        <translation>Für Aktivitäten und Aufrufe mit Task-Token: wer daran arbeitet, muss sich innerhalb dieser Zeit melden.</translation>
    </message>
    <message>
        <source>Where in the input that time stands.</source>
        <translation>Wo in der Eingabe diese Zeit steht.</translation>
    </message>
    <message>
        <source>The part of the input that the state sees; null = an empty object.</source>
        <translation>Der Teil der Eingabe, den der Zustand sieht; null = ein leeres Objekt.</translation>
    </message>
    <message>
        <source>What it leaves out comes back with ResultPath, which works on the whole input.</source>
        <translation>Was es weglässt, kommt mit ResultPath wieder, das auf der ganzen Eingabe arbeitet.</translation>
    </message>
    <message>
        <source>Reads the items from Amazon S3 (distributed).</source>
        <translation>Liest die Elemente aus Amazon S3 (verteilt).</translation>
    </message>
    <message>
        <source>With it the items do not have to pass through the state&apos;s input, so there may be millions.</source>
        <translation>Damit müssen die Elemente nicht durch die Eingabe des Zustands, also können es Millionen sein.</translation>
    </message>
    <message>
        <source>Where in the input the array of items stands.</source>
        <translation>Wo in der Eingabe das Array der Elemente steht.</translation>
    </message>
    <message>
        <source>It is applied to what InputPath has left.</source>
        <translation>Er wird auf das angewandt, was InputPath übrig lässt.</translation>
    </message>
    <message>
        <source>The array (or object) of items.</source>
        <translation>Das Array (oder Objekt) der Elemente.</translation>
    </message>
    <message>
        <source>An expression has to yield an array; a single match is not one, so end its path with [].</source>
        <translation>Ein Ausdruck muss ein Array ergeben; ein einzelner Treffer ist keines, also sollte sein Pfad mit [] enden.</translation>
    </message>
    <message>
        <source>What each iteration gets as its input; the item is $$.Map.Item.Value.</source>
        <translation>Was jede Iteration als Eingabe bekommt; das Element ist $$.Map.Item.Value.</translation>
    </message>
    <message>
        <source>In JSONata the item is $states.context.Map.Item.Value. The rest of the input is at hand too.</source>
        <translation>In JSONata ist das Element $states.context.Map.Item.Value. Der Rest der Eingabe ist ebenfalls zur Hand.</translation>
    </message>
    <message>
        <source>Puts several items into one child execution (distributed).</source>
        <translation>Gibt mehrere Elemente in eine Kindausführung (verteilt).</translation>
    </message>
    <message>
        <source>A child execution then gets {&quot;Items&quot;: […]} instead of one item.</source>
        <translation>Eine Kindausführung bekommt dann {&quot;Items&quot;: […]} statt eines Elements.</translation>
    </message>
    <message>
        <source>What the state works with, made from its input; keys ending in .$ hold paths.</source>
        <translation>Womit der Zustand arbeitet, aus seiner Eingabe gebildet; Schlüssel auf .$ enthalten Pfade.</translation>
    </message>
    <message>
        <source>All other values are meant literally. Without it the state gets what InputPath leaves.</source>
        <translation>Alle anderen Werte sind wörtlich gemeint. Ohne es bekommt der Zustand, was InputPath übrig lässt.</translation>
    </message>
    <message>
        <source>Older name of ItemSelector.</source>
        <translation>Älterer Name von ItemSelector.</translation>
    </message>
    <message>
        <source>What the state works with; {% … %} is JSONata.</source>
        <translation>Womit der Zustand arbeitet; {% … %} ist JSONata.</translation>
    </message>
    <message>
        <source>Any text in it may be an expression, at any depth.</source>
        <translation>Jeder Text darin kann ein Ausdruck sein, in jeder Tiefe.</translation>
    </message>
    <message>
        <source>A fixed result; nothing in it is evaluated.</source>
        <translation>Ein festes Ergebnis; nichts darin wird ausgewertet.</translation>
    </message>
    <message>
        <source>Keys that end in .$ stay as they are. Use Parameters to make data from the input.</source>
        <translation>Schlüssel auf .$ bleiben, wie sie sind. Mit Parameters werden Daten aus der Eingabe gebildet.</translation>
    </message>
    <message>
        <source>Picks from the raw result what is kept.</source>
        <translation>Wählt aus dem rohen Ergebnis, was behalten wird.</translation>
    </message>
    <message>
        <source>$ is the raw result here, not the input of the state.</source>
        <translation>$ ist hier das rohe Ergebnis, nicht die Eingabe des Zustands.</translation>
    </message>
    <message>
        <source>Writes the results of all items to Amazon S3 (distributed).</source>
        <translation>Schreibt die Ergebnisse aller Elemente nach Amazon S3 (verteilt).</translation>
    </message>
    <message>
        <source>The state then yields where they were written. Without it results above 256 KiB fail the Map.</source>
        <translation>Der Zustand ergibt dann, wohin sie geschrieben wurden. Ohne es lassen Ergebnisse über 256 KiB die Map fehlschlagen.</translation>
    </message>
    <message>
        <source>Where in the input the result is put; null = it is dropped.</source>
        <translation>Wo in der Eingabe das Ergebnis abgelegt wird; null = es wird verworfen.</translation>
    </message>
    <message>
        <source>It puts the result into the whole input as it was before InputPath; $ replaces it.</source>
        <translation>Es legt das Ergebnis in die ganze Eingabe, wie sie vor InputPath war; $ ersetzt sie.</translation>
    </message>
    <message>
        <source>The part of the data that the state hands on; null = an empty object.</source>
        <translation>Der Teil der Daten, den der Zustand weitergibt; null = ein leeres Objekt.</translation>
    </message>
    <message>
        <source>It is the last step before the next state.</source>
        <translation>Es ist der letzte Schritt vor dem nächsten Zustand.</translation>
    </message>
    <message>
        <source>What the state hands on; by default its result, or its input.</source>
        <translation>Was der Zustand weitergibt; von sich aus sein Ergebnis oder seine Eingabe.</translation>
    </message>
    <message>
        <source>It sees $states.input, and $states.result where there is one, but not what this state assigns.</source>
        <translation>Es sieht $states.input, und $states.result, wo es eines gibt, aber nicht, was dieser Zustand zuweist.</translation>
    </message>
    <message>
        <source>Variables to set: name → value.</source>
        <translation>Variablen, die gesetzt werden: Name → Wert.</translation>
    </message>
    <message>
        <source>The values are reckoned with the variables as they were on entry, and are seen from the next state on.</source>
        <translation>Die Werte werden mit den Variablen berechnet, wie sie beim Eintritt waren, und sind ab dem nächsten Zustand zu sehen.</translation>
    </message>
    <message>
        <source>What to try again, and when; the first entry that matches is used.</source>
        <translation>Was wann noch einmal versucht wird; der erste Eintrag, der zutrifft, gilt.</translation>
    </message>
    <message>
        <source>Where to go with an error after the last attempt; the first entry that matches is used.</source>
        <translation>Wohin es mit einem Fehler nach dem letzten Versuch geht; der erste Eintrag, der zutrifft, gilt.</translation>
    </message>
    <message>
        <source>A JSONata expression that is true or false.</source>
        <translation>Ein JSONata-Ausdruck, der wahr oder falsch ist.</translation>
    </message>
    <message>
        <source>Where to go when this rule matches.</source>
        <translation>Wohin es geht, wenn diese Regel zutrifft.</translation>
    </message>
    <message>
        <source>Variables to set when this rule matches.</source>
        <translation>Variablen, die gesetzt werden, wenn diese Regel zutrifft.</translation>
    </message>
    <message>
        <source>What the state hands on when this rule matches.</source>
        <translation>Was der Zustand weitergibt, wenn diese Regel zutrifft.</translation>
    </message>
    <message>
        <source>What the rule is for, in words.</source>
        <translation>Wozu die Regel dient, in Worten.</translation>
    </message>
    <message>
        <source>Names of the errors to try again for; States.ALL stands for nearly all.</source>
        <translation>Namen der Fehler, bei denen noch einmal versucht wird; States.ALL steht für fast alle.</translation>
    </message>
    <message>
        <source>States.ALL has to stand alone, in the last entry.</source>
        <translation>States.ALL muss allein stehen, im letzten Eintrag.</translation>
    </message>
    <message>
        <source>Wait before the first retry.</source>
        <translation>Wartezeit vor der ersten Wiederholung.</translation>
    </message>
    <message>
        <source>Retries at most; 0 = never.</source>
        <translation>Höchstens so viele Wiederholungen; 0 = nie.</translation>
    </message>
    <message>
        <source>The first attempt is not counted. When they are used up, Catch is asked.</source>
        <translation>Der erste Versuch zählt nicht mit. Sind sie verbraucht, wird Catch gefragt.</translation>
    </message>
    <message>
        <source>Each wait is so many times the one before.</source>
        <translation>Jede Wartezeit ist so viel Mal die vorige.</translation>
    </message>
    <message>
        <source>No wait is longer than this.</source>
        <translation>Keine Wartezeit ist länger als diese.</translation>
    </message>
    <message>
        <source>FULL: each wait is a random time up to the reckoned one.</source>
        <translation>FULL: jede Wartezeit ist eine zufällige Zeit bis zur berechneten.</translation>
    </message>
    <message>
        <source>What this is for, in words.</source>
        <translation>Wozu dies dient, in Worten.</translation>
    </message>
    <message>
        <source>Names of the errors to catch; States.ALL stands for nearly all.</source>
        <translation>Namen der Fehler, die gefangen werden; States.ALL steht für fast alle.</translation>
    </message>
    <message>
        <source>States.ALL has to stand alone, in the last entry. States.Runtime is never caught.</source>
        <translation>States.ALL muss allein stehen, im letzten Eintrag. States.Runtime wird nie gefangen.</translation>
    </message>
    <message>
        <source>Where to go with the error.</source>
        <translation>Wohin es mit dem Fehler geht.</translation>
    </message>
    <message>
        <source>Where in the input the error is put; null = it is dropped.</source>
        <translation>Wo in der Eingabe der Fehler abgelegt wird; null = er wird verworfen.</translation>
    </message>
    <message>
        <source>What is handed on with the error.</source>
        <translation>Was mit dem Fehler weitergegeben wird.</translation>
    </message>
    <message>
        <source>Variables to set when this error is caught.</source>
        <translation>Variablen, die gesetzt werden, wenn dieser Fehler gefangen wird.</translation>
    </message>
    <message>
        <source>INLINE runs in this execution; DISTRIBUTED in child executions.</source>
        <translation>INLINE läuft in dieser Ausführung; DISTRIBUTED in Kindausführungen.</translation>
    </message>
    <message>
        <source>INLINE works on up to 40 items at once in the same history; DISTRIBUTED on up to 10,000, each with a history of its own.</source>
        <translation>INLINE bearbeitet bis zu 40 Elemente gleichzeitig in derselben Historie; DISTRIBUTED bis zu 10.000, jedes mit eigener Historie.</translation>
    </message>
    <message>
        <source>Type of the child executions of a distributed Map.</source>
        <translation>Typ der Kindausführungen einer verteilten Map.</translation>
    </message>
    <message>
        <source>EXPRESS is quick and cheap for work of less than five minutes.</source>
        <translation>EXPRESS ist schnell und günstig für Arbeit von weniger als fünf Minuten.</translation>
    </message>
    <message>
        <source>What is read: one object of S3 (getObject), or the list of the objects in a bucket (listObjectsV2).</source>
        <translation>Was gelesen wird: ein Objekt aus S3 (getObject) oder die Liste der Objekte eines Buckets (listObjectsV2).</translation>
    </message>
    <message>
        <source>How the data is read.</source>
        <translation>Wie die Daten gelesen werden.</translation>
    </message>
    <message>
        <source>A list of objects needs none.</source>
        <translation>Eine Liste von Objekten braucht keine.</translation>
    </message>
    <message>
        <source>Bucket, Key and Prefix.</source>
        <translation>Bucket, Key und Prefix.</translation>
    </message>
    <message>
        <source>Format of the data.</source>
        <translation>Format der Daten.</translation>
    </message>
    <message>
        <source>JSON has to hold an array, or an object whose members become the items; JSONL holds one item a line.</source>
        <translation>JSON muss ein Array enthalten oder ein Objekt, dessen Mitglieder die Elemente werden; JSONL enthält ein Element pro Zeile.</translation>
    </message>
    <message>
        <source>LOAD_AND_FLATTEN reads each listed object and joins their items.</source>
        <translation>LOAD_AND_FLATTEN liest jedes gelistete Objekt und fügt deren Elemente zusammen.</translation>
    </message>
    <message>
        <source>Which kind of manifest it is.</source>
        <translation>Welche Art von Manifest es ist.</translation>
    </message>
    <message>
        <source>What stands between columns.</source>
        <translation>Was zwischen den Spalten steht.</translation>
    </message>
    <message>
        <source>Where the names of the columns stand.</source>
        <translation>Wo die Namen der Spalten stehen.</translation>
    </message>
    <message>
        <source>FIRST_ROW takes the names from the file, GIVEN from CSVHeaders.</source>
        <translation>FIRST_ROW nimmt die Namen aus der Datei, GIVEN aus CSVHeaders.</translation>
    </message>
    <message>
        <source>The names of the columns, when they are GIVEN.</source>
        <translation>Die Namen der Spalten, wenn sie GIVEN sind.</translation>
    </message>
    <message>
        <source>One name for each column, in their order; columns without a name are left out.</source>
        <translation>Ein Name für jede Spalte, in ihrer Reihenfolge; Spalten ohne Namen werden weggelassen.</translation>
    </message>
    <message>
        <source>JSON Pointer to the array in a JSON file.</source>
        <translation>JSON Pointer zum Array in einer JSON-Datei.</translation>
    </message>
    <message>
        <source>For instance /data/orders; without it the file itself has to be the array.</source>
        <translation>Zum Beispiel /data/orders; ohne ihn muss die Datei selbst das Array sein.</translation>
    </message>
    <message>
        <source>Reads at most so many items.</source>
        <translation>Liest höchstens so viele Elemente.</translation>
    </message>
    <message>
        <source>The rest is not read at all; good for a first trial.</source>
        <translation>Der Rest wird gar nicht gelesen; gut für einen ersten Versuch.</translation>
    </message>
    <message>
        <source>Where in the input that number stands.</source>
        <translation>Wo in der Eingabe diese Zahl steht.</translation>
    </message>
    <message>
        <source>Items in one batch at most.</source>
        <translation>Höchstens so viele Elemente in einem Stapel.</translation>
    </message>
    <message>
        <source>The last batch may be smaller.</source>
        <translation>Der letzte Stapel kann kleiner sein.</translation>
    </message>
    <message>
        <source>Bytes of one batch at most.</source>
        <translation>Höchstens so viele Bytes in einem Stapel.</translation>
    </message>
    <message>
        <source>Where both limits are set, a batch ends at the one that is met first.</source>
        <translation>Wo beide Grenzen gesetzt sind, endet ein Stapel an der, die zuerst erreicht wird.</translation>
    </message>
    <message>
        <source>What each batch gets besides its items.</source>
        <translation>Was jeder Stapel außer seinen Elementen bekommt.</translation>
    </message>
    <message>
        <source>The same for each batch, beside its Items.</source>
        <translation>Dasselbe für jeden Stapel, neben seinen Items.</translation>
    </message>
    <message>
        <source>Where the results are written: objects of S3.</source>
        <translation>Wohin die Ergebnisse geschrieben werden: Objekte in S3.</translation>
    </message>
    <message>
        <source>How the results are written.</source>
        <translation>Wie die Ergebnisse geschrieben werden.</translation>
    </message>
    <message>
        <source>It also shapes results that are not written to Amazon S3.</source>
        <translation>Es formt auch Ergebnisse, die nicht nach Amazon S3 geschrieben werden.</translation>
    </message>
    <message>
        <source>Bucket and Prefix.</source>
        <translation>Bucket und Prefix.</translation>
    </message>
    <message>
        <source>NONE keeps the whole record of each child execution, COMPACT its output, FLATTEN joins output arrays.</source>
        <translation>NONE behält den ganzen Datensatz jeder Kindausführung, COMPACT ihre Ausgabe, FLATTEN fügt Ausgabe-Arrays zusammen.</translation>
    </message>
    <message>
        <source>Failed children are always kept as a whole record.</source>
        <translation>Fehlgeschlagene Kinder werden immer als ganzer Datensatz behalten.</translation>
    </message>
    <message>
        <source>Format of the written files.</source>
        <translation>Format der geschriebenen Dateien.</translation>
    </message>
    <message>
        <source>JSONL writes one result a line.</source>
        <translation>JSONL schreibt ein Ergebnis pro Zeile.</translation>
    </message>
    <message>
        <source>The role to assume.</source>
        <translation>Die Rolle, die angenommen wird.</translation>
    </message>
    <message>
        <source>Where the ARN of the role stands.</source>
        <translation>Wo die ARN der Rolle steht.</translation>
    </message>
    <message>
        <source>Name of the bucket; it has to be in the Region of the state machine.</source>
        <translation>Name des Buckets; er muss in der Region des Zustandsautomaten liegen.</translation>
    </message>
    <message>
        <source>Where in the input the name of the bucket stands.</source>
        <translation>Wo in der Eingabe der Name des Buckets steht.</translation>
    </message>
    <message>
        <source>Name of the object in the bucket.</source>
        <translation>Name des Objekts im Bucket.</translation>
    </message>
    <message>
        <source>Where in the input the name of the object stands.</source>
        <translation>Wo in der Eingabe der Name des Objekts steht.</translation>
    </message>
    <message>
        <source>Which version of the object, in a bucket that keeps versions.</source>
        <translation>Welche Version des Objekts, in einem Bucket, der Versionen aufbewahrt.</translation>
    </message>
    <message>
        <source>Where in the input the version stands.</source>
        <translation>Wo in der Eingabe die Version steht.</translation>
    </message>
    <message>
        <source>Only objects whose names begin like this.</source>
        <translation>Nur Objekte, deren Namen so beginnen.</translation>
    </message>
    <message>
        <source>Where in the input the prefix stands.</source>
        <translation>Wo in der Eingabe das Präfix steht.</translation>
    </message>
    <message>
        <source>What the names of the written objects begin with.</source>
        <translation>Womit die Namen der geschriebenen Objekte beginnen.</translation>
    </message>
    <message>
        <source>URL of the service, beginning with https.</source>
        <translation>URL des Dienstes, mit https am Anfang.</translation>
    </message>
    <message>
        <source>Calls to private addresses need InvocationConfig and a connection made for it.</source>
        <translation>Aufrufe privater Adressen brauchen InvocationConfig und eine dafür angelegte Verbindung.</translation>
    </message>
    <message>
        <source>Where in the input the URL stands.</source>
        <translation>Wo in der Eingabe die URL steht.</translation>
    </message>
    <message>
        <source>The HTTP method of the request.</source>
        <translation>Die HTTP-Methode der Anfrage.</translation>
    </message>
    <message>
        <source>The connection of EventBridge that holds the credentials for the service.</source>
        <translation>Die EventBridge-Verbindung, die die Anmeldedaten für den Dienst enthält.</translation>
    </message>
    <message>
        <source>The same as Authentication, for private services.</source>
        <translation>Dasselbe wie Authentication, für private Dienste.</translation>
    </message>
    <message>
        <source>Header lines of the request, by name.</source>
        <translation>Kopfzeilen der Anfrage, nach Namen.</translation>
    </message>
    <message>
        <source>What is put behind the question mark of the URL, by name.</source>
        <translation>Was hinter das Fragezeichen der URL gesetzt wird, nach Namen.</translation>
    </message>
    <message>
        <source>What is sent: any JSON.</source>
        <translation>Was gesendet wird: beliebiges JSON.</translation>
    </message>
    <message>
        <source>It is sent as JSON unless Transform says otherwise.</source>
        <translation>Es wird als JSON gesendet, wenn Transform nichts anderes sagt.</translation>
    </message>
    <message>
        <source>How the body is encoded when it is not sent as JSON.</source>
        <translation>Wie der Rumpf kodiert wird, wenn er nicht als JSON gesendet wird.</translation>
    </message>
    <message>
        <source>ARN of the EventBridge connection.</source>
        <translation>ARN der EventBridge-Verbindung.</translation>
    </message>
    <message>
        <source>Where in the input the ARN of the connection stands.</source>
        <translation>Wo in der Eingabe die ARN der Verbindung steht.</translation>
    </message>
    <message>
        <source>URL_ENCODED sends the body as a form does.</source>
        <translation>URL_ENCODED sendet den Rumpf wie ein Formular.</translation>
    </message>
    <message>
        <source>Details of that encoding.</source>
        <translation>Einzelheiten dieser Kodierung.</translation>
    </message>
    <message>
        <source>How the items of an array are named in the body.</source>
        <translation>Wie die Elemente eines Arrays im Rumpf benannt werden.</translation>
    </message>
    <message>
        <source>Nearly every error; it has to stand alone, in the last entry.</source>
        <translation>Fast jeder Fehler; es muss allein stehen, im letzten Eintrag.</translation>
    </message>
    <message>
        <source>Every failure of the Task but a timeout.</source>
        <translation>Jedes Scheitern des Tasks außer einer Zeitüberschreitung.</translation>
    </message>
    <message>
        <source>It took longer than TimeoutSeconds.</source>
        <translation>Es dauerte länger als TimeoutSeconds.</translation>
    </message>
    <message>
        <source>No heartbeat came within HeartbeatSeconds.</source>
        <translation>Innerhalb von HeartbeatSeconds kam kein Heartbeat.</translation>
    </message>
    <message>
        <source>The role may not call this.</source>
        <translation>Die Rolle darf dies nicht aufrufen.</translation>
    </message>
    <message>
        <source>More than 256 KiB of data; States.ALL does not stand for it.</source>
        <translation>Mehr als 256 KiB Daten; States.ALL steht nicht dafür.</translation>
    </message>
    <message>
        <source>A JSONata expression failed, or gave a value of the wrong type.</source>
        <translation>Ein JSONata-Ausdruck schlug fehl oder ergab einen Wert des falschen Typs.</translation>
    </message>
    <message>
        <source>A path in Parameters found nothing.</source>
        <translation>Ein Pfad in Parameters fand nichts.</translation>
    </message>
    <message>
        <source>ResultPath does not fit the input.</source>
        <translation>ResultPath passt nicht zur Eingabe.</translation>
    </message>
    <message>
        <source>An intrinsic function could not be worked out.</source>
        <translation>Eine intrinsische Funktion konnte nicht berechnet werden.</translation>
    </message>
    <message>
        <source>A Choice inside had no rule that matched, and no Default.</source>
        <translation>Eine Choice darin hatte keine zutreffende Regel und kein Default.</translation>
    </message>
    <message>
        <source>More items of a distributed Map failed than are tolerated.</source>
        <translation>Von einer verteilten Map schlugen mehr Elemente fehl, als geduldet werden.</translation>
    </message>
    <message>
        <source>The items of a distributed Map could not be read.</source>
        <translation>Die Elemente einer verteilten Map konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The results of a distributed Map could not be written.</source>
        <translation>Die Ergebnisse einer verteilten Map konnten nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Lambda itself failed; worth another try.</source>
        <translation>Lambda selbst schlug fehl; einen weiteren Versuch wert.</translation>
    </message>
    <message>
        <source>Lambda could not start the function; worth another try.</source>
        <translation>Lambda konnte die Funktion nicht starten; einen weiteren Versuch wert.</translation>
    </message>
    <message>
        <source>The call did not reach Lambda; worth another try.</source>
        <translation>Der Aufruf erreichte Lambda nicht; einen weiteren Versuch wert.</translation>
    </message>
    <message>
        <source>Lambda was asked too often; worth another try, later.</source>
        <translation>Lambda wurde zu oft gefragt; später einen weiteren Versuch wert.</translation>
    </message>
    <message>
        <source>The function did not answer in time.</source>
        <translation>Die Funktion antwortete nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>The function ended without an answer: no memory, or its own timeout.</source>
        <translation>Die Funktion endete ohne Antwort: kein Speicher oder ihre eigene Zeitgrenze.</translation>
    </message>
    <message>
        <source>The state %1 ends with it.</source>
        <translation>Der Zustand %1 endet damit.</translation>
    </message>
    <message>
        <source>Named by %1.</source>
        <translation>Von %1 genannt.</translation>
    </message>
    <message>
        <source>The connection failed or took too long.</source>
        <translation>Die Verbindung schlug fehl oder dauerte zu lange.</translation>
    </message>
    <message>
        <source>The service answered with this status.</source>
        <translation>Der Dienst antwortete mit diesem Status.</translation>
    </message>
    <message>
        <source>Of the service.</source>
        <translation>Vom Dienst.</translation>
    </message>
    <message>
        <source>The state&apos;s input.</source>
        <translation>Die Eingabe des Zustands.</translation>
    </message>
    <message>
        <source>What the state&apos;s work gave.</source>
        <translation>Was die Arbeit des Zustands ergab.</translation>
    </message>
    <message>
        <source>The error that was caught: Error and Cause.</source>
        <translation>Der gefangene Fehler: Error und Cause.</translation>
    </message>
    <message>
        <source>The Context object: execution, state, item.</source>
        <translation>Das Context-Objekt: Ausführung, Zustand, Element.</translation>
    </message>
    <message>
        <source>The name of the error.</source>
        <translation>Der Name des Fehlers.</translation>
    </message>
    <message>
        <source>What is said about it.</source>
        <translation>Was über ihn gesagt wird.</translation>
    </message>
    <message>
        <source>An expression that is worked out when the state runs.</source>
        <translation>Ein Ausdruck, der berechnet wird, wenn der Zustand läuft.</translation>
    </message>
    <message>
        <source>The execution: Id, Input, Name, RoleArn, StartTime.</source>
        <translation>Die Ausführung: Id, Input, Name, RoleArn, StartTime.</translation>
    </message>
    <message>
        <source>The state that runs: Name, EnteredTime, RetryCount.</source>
        <translation>Der Zustand, der läuft: Name, EnteredTime, RetryCount.</translation>
    </message>
    <message>
        <source>The state machine: Id, Name.</source>
        <translation>Der Zustandsautomat: Id, Name.</translation>
    </message>
    <message>
        <source>The Task: its Token, where it waits for one.</source>
        <translation>Der Task: sein Token, wo er auf eines wartet.</translation>
    </message>
    <message>
        <source>The item of the Map that is worked on.</source>
        <translation>Das Element der Map, an dem gearbeitet wird.</translation>
    </message>
    <message>
        <source>ARN of the execution.</source>
        <translation>ARN der Ausführung.</translation>
    </message>
    <message>
        <source>What the execution was started with.</source>
        <translation>Womit die Ausführung gestartet wurde.</translation>
    </message>
    <message>
        <source>Name of the execution.</source>
        <translation>Name der Ausführung.</translation>
    </message>
    <message>
        <source>ARN of the role that it works as.</source>
        <translation>ARN der Rolle, als die sie arbeitet.</translation>
    </message>
    <message>
        <source>When it began, as a timestamp.</source>
        <translation>Wann sie begann, als Zeitstempel.</translation>
    </message>
    <message>
        <source>How often it was taken up again.</source>
        <translation>Wie oft sie wieder aufgenommen wurde.</translation>
    </message>
    <message>
        <source>When it was taken up again last.</source>
        <translation>Wann sie zuletzt wieder aufgenommen wurde.</translation>
    </message>
    <message>
        <source>When the state was entered, as a timestamp.</source>
        <translation>Wann in den Zustand eingetreten wurde, als Zeitstempel.</translation>
    </message>
    <message>
        <source>Name of the state.</source>
        <translation>Name des Zustands.</translation>
    </message>
    <message>
        <source>How often the state was tried again.</source>
        <translation>Wie oft der Zustand noch einmal versucht wurde.</translation>
    </message>
    <message>
        <source>ARN of the state machine.</source>
        <translation>ARN des Zustandsautomaten.</translation>
    </message>
    <message>
        <source>Name of the state machine.</source>
        <translation>Name des Zustandsautomaten.</translation>
    </message>
    <message>
        <source>What the one who reports back has to send along.</source>
        <translation>Was mitsenden muss, wer zurückmeldet.</translation>
    </message>
    <message>
        <source>The item, its index, key and source.</source>
        <translation>Das Element, sein Index, Schlüssel und seine Quelle.</translation>
    </message>
    <message>
        <source>The place of the item, from 0 on.</source>
        <translation>Die Stelle des Elements, von 0 an gezählt.</translation>
    </message>
    <message>
        <source>The item itself.</source>
        <translation>Das Element selbst.</translation>
    </message>
    <message>
        <source>Its name, where an object is gone through.</source>
        <translation>Sein Name, wo ein Objekt durchgegangen wird.</translation>
    </message>
    <message>
        <source>Where the items of a distributed Map were read.</source>
        <translation>Woher die Elemente einer verteilten Map gelesen wurden.</translation>
    </message>
    <message>
        <source>Nothing sets it.</source>
        <translation>Nichts setzt sie.</translation>
    </message>
    <message>
        <source>Set by %1, …</source>
        <translation>Gesetzt von %1, …</translation>
    </message>
    <message>
        <source>Set by %1.</source>
        <translation>Gesetzt von %1.</translation>
    </message>
    <message>
        <source>Not on every way to this state.</source>
        <translation>Nicht auf jedem Weg zu diesem Zustand.</translation>
    </message>
    <message>
        <source>True where the %1 at Variable is equal to %2.</source>
        <translation>Wahr, wo gilt: %1 bei Variable = %2.</translation>
    </message>
    <message>
        <source>True where the %1 at Variable is less than %2.</source>
        <translation>Wahr, wo gilt: %1 bei Variable &lt; %2.</translation>
    </message>
    <message>
        <source>True where the %1 at Variable is at most %2.</source>
        <translation>Wahr, wo gilt: %1 bei Variable ≤ %2.</translation>
    </message>
    <message>
        <source>True where the %1 at Variable is greater than %2.</source>
        <translation>Wahr, wo gilt: %1 bei Variable &gt; %2.</translation>
    </message>
    <message>
        <source>True where the %1 at Variable is at least %2.</source>
        <translation>Wahr, wo gilt: %1 bei Variable ≥ %2.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>truth value</source>
        <translation>Wahrheitswert</translation>
    </message>
    <message>
        <source>moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>dieser Wert</translation>
    </message>
    <message>
        <source>the one at this path</source>
        <translation>der Wert an diesem Pfad</translation>
    </message>
    <message>
        <source>True where the text at Variable fits this pattern; * stands for anything, \\* for the star itself.</source>
        <translation>Wahr, wo der Text bei Variable zu diesem Muster passt; * steht für beliebiges, \\* für den Stern selbst.</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>da ist</translation>
    </message>
    <message>
        <source>is null</source>
        <translation>null ist</translation>
    </message>
    <message>
        <source>is a text</source>
        <translation>ein Text ist</translation>
    </message>
    <message>
        <source>is a number</source>
        <translation>eine Zahl ist</translation>
    </message>
    <message>
        <source>is true or false</source>
        <translation>wahr oder falsch ist</translation>
    </message>
    <message>
        <source>is a timestamp of RFC 3339</source>
        <translation>ein Zeitstempel nach RFC 3339 ist</translation>
    </message>
    <message>
        <source>True (or, with false, not) where Variable %1.</source>
        <translation>Wahr (bei false: nicht wahr), wo Variable %1.</translation>
    </message>
    <message>
        <source>The path of what is compared: $.total, $$.Execution.Name, $variable.</source>
        <translation>Der Pfad dessen, was verglichen wird: $.total, $$.Execution.Name, $variable.</translation>
    </message>
    <message>
        <source>True where all of these conditions are.</source>
        <translation>Wahr, wo alle diese Bedingungen es sind.</translation>
    </message>
    <message>
        <source>True where one of these conditions is.</source>
        <translation>Wahr, wo eine dieser Bedingungen es ist.</translation>
    </message>
    <message>
        <source>True where this condition is not.</source>
        <translation>Wahr, wo diese Bedingung es nicht ist.</translation>
    </message>
    <message>
        <source>An object.</source>
        <translation>Ein Objekt.</translation>
    </message>
    <message>
        <source>A list.</source>
        <translation>Eine Liste.</translation>
    </message>
    <message>
        <source>An object of any keys.</source>
        <translation>Ein Objekt mit beliebigen Schlüsseln.</translation>
    </message>
    <message>
        <source>A text.</source>
        <translation>Ein Text.</translation>
    </message>
    <message>
        <source>Binary data.</source>
        <translation>Binäre Daten.</translation>
    </message>
    <message>
        <source>A moment, as a text.</source>
        <translation>Ein Zeitpunkt, als Text.</translation>
    </message>
    <message>
        <source>True or false.</source>
        <translation>Wahr oder falsch.</translation>
    </message>
    <message>
        <source>A whole number.</source>
        <translation>Eine ganze Zahl.</translation>
    </message>
    <message>
        <source>A number.</source>
        <translation>Eine Zahl.</translation>
    </message>
    <message>
        <source>Any JSON.</source>
        <translation>Beliebiges JSON.</translation>
    </message>
    <message>
        <source>One of %1, …</source>
        <translation>Eines von %1, …</translation>
    </message>
    <message>
        <source>One of %1.</source>
        <translation>Eines von %1.</translation>
    </message>
    <message>
        <source>Its value is read from a path, or made by an intrinsic function.</source>
        <translation>Sein Wert wird aus einem Pfad gelesen oder von einer intrinsischen Funktion gebildet.</translation>
    </message>
    <message>
        <source>The number without its sign.</source>
        <translation>Die Zahl ohne ihr Vorzeichen.</translation>
    </message>
    <message>
        <source>Both arrays in one.</source>
        <translation>Beide Arrays in einem.</translation>
    </message>
    <message>
        <source>Fails with the message where the condition is false.</source>
        <translation>Schlägt mit der Meldung fehl, wo die Bedingung falsch ist.</translation>
    </message>
    <message>
        <source>The mean of the numbers.</source>
        <translation>Der Mittelwert der Zahlen.</translation>
    </message>
    <message>
        <source>The text that Base64 stands for.</source>
        <translation>Der Text, für den das Base64 steht.</translation>
    </message>
    <message>
        <source>The text in Base64.</source>
        <translation>Der Text in Base64.</translation>
    </message>
    <message>
        <source>Whether the value counts as true.</source>
        <translation>Ob der Wert als wahr gilt.</translation>
    </message>
    <message>
        <source>The next whole number up.</source>
        <translation>Die nächste ganze Zahl nach oben.</translation>
    </message>
    <message>
        <source>Whether the pattern is found in the text.</source>
        <translation>Ob das Muster im Text vorkommt.</translation>
    </message>
    <message>
        <source>How many items there are.</source>
        <translation>Wie viele Elemente es sind.</translation>
    </message>
    <message>
        <source>A URL with its escapes undone.</source>
        <translation>Eine URL, deren Escapes aufgelöst sind.</translation>
    </message>
    <message>
        <source>A part of a URL with its escapes undone.</source>
        <translation>Ein Teil einer URL, dessen Escapes aufgelöst sind.</translation>
    </message>
    <message>
        <source>The array without what is there twice.</source>
        <translation>Das Array ohne das, was doppelt vorkommt.</translation>
    </message>
    <message>
        <source>What the function gives for each member: function($value, $key).</source>
        <translation>Was die Funktion für jedes Mitglied ergibt: function($value, $key).</translation>
    </message>
    <message>
        <source>A URL, escaped.</source>
        <translation>Eine URL, mit Escapes.</translation>
    </message>
    <message>
        <source>A part of a URL, escaped.</source>
        <translation>Ein Teil einer URL, mit Escapes.</translation>
    </message>
    <message>
        <source>Fails with the message.</source>
        <translation>Schlägt mit der Meldung fehl.</translation>
    </message>
    <message>
        <source>Whether the value is there.</source>
        <translation>Ob der Wert da ist.</translation>
    </message>
    <message>
        <source>The items for which the function is true.</source>
        <translation>Die Elemente, für die die Funktion wahr ist.</translation>
    </message>
    <message>
        <source>The next whole number down.</source>
        <translation>Die nächste ganze Zahl nach unten.</translation>
    </message>
    <message>
        <source>The number in another base, as a text.</source>
        <translation>Die Zahl zu einer anderen Basis, als Text.</translation>
    </message>
    <message>
        <source>A whole number as the picture shows.</source>
        <translation>Eine ganze Zahl, wie das Muster zeigt.</translation>
    </message>
    <message>
        <source>The number as the picture shows.</source>
        <translation>Die Zahl, wie das Muster zeigt.</translation>
    </message>
    <message>
        <source>Milliseconds since 1970 as a timestamp.</source>
        <translation>Millisekunden seit 1970 als Zeitstempel.</translation>
    </message>
    <message>
        <source>The hash of the text: MD5, SHA-1, SHA-256, SHA-384 or SHA-512. Of Step Functions.</source>
        <translation>Der Hash des Textes: MD5, SHA-1, SHA-256, SHA-384 oder SHA-512. Von Step Functions.</translation>
    </message>
    <message>
        <source>The texts in one, with the separator between them.</source>
        <translation>Die Texte in einem, mit dem Trenner dazwischen.</translation>
    </message>
    <message>
        <source>The names of the members.</source>
        <translation>Die Namen der Mitglieder.</translation>
    </message>
    <message>
        <source>How many characters the text has.</source>
        <translation>Wie viele Zeichen der Text hat.</translation>
    </message>
    <message>
        <source>The member of that name.</source>
        <translation>Das Mitglied dieses Namens.</translation>
    </message>
    <message>
        <source>The text in small letters.</source>
        <translation>Der Text in Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>What the function gives for each item: function($value, $index, $array).</source>
        <translation>Was die Funktion für jedes Element ergibt: function($value, $index, $array).</translation>
    </message>
    <message>
        <source>Where the regular expression matches, and its groups.</source>
        <translation>Wo der reguläre Ausdruck passt, und seine Gruppen.</translation>
    </message>
    <message>
        <source>The greatest number.</source>
        <translation>Die größte Zahl.</translation>
    </message>
    <message>
        <source>One object of all; later ones win.</source>
        <translation>Ein Objekt aus allen; spätere gewinnen.</translation>
    </message>
    <message>
        <source>Now, in milliseconds since 1970.</source>
        <translation>Jetzt, in Millisekunden seit 1970.</translation>
    </message>
    <message>
        <source>The smallest number.</source>
        <translation>Die kleinste Zahl.</translation>
    </message>
    <message>
        <source>True where the value counts as false.</source>
        <translation>Wahr, wo der Wert als falsch gilt.</translation>
    </message>
    <message>
        <source>Now, as a timestamp.</source>
        <translation>Jetzt, als Zeitstempel.</translation>
    </message>
    <message>
        <source>The number that the text or the truth value stands for.</source>
        <translation>Die Zahl, für die der Text oder der Wahrheitswert steht.</translation>
    </message>
    <message>
        <source>The text filled up to that width; to the left where it is negative.</source>
        <translation>Der Text auf diese Breite aufgefüllt; nach links, wo sie negativ ist.</translation>
    </message>
    <message>
        <source>The value that the JSON text stands for. Of Step Functions; $eval is not there.</source>
        <translation>Der Wert, für den der JSON-Text steht. Von Step Functions; $eval gibt es nicht.</translation>
    </message>
    <message>
        <source>The whole number that is written as the picture shows.</source>
        <translation>Die ganze Zahl, die geschrieben ist, wie das Muster zeigt.</translation>
    </message>
    <message>
        <source>The array in pieces of that size. Of Step Functions.</source>
        <translation>Das Array in Stücken dieser Größe. Von Step Functions.</translation>
    </message>
    <message>
        <source>The base to the power of the exponent.</source>
        <translation>Die Basis hoch dem Exponenten.</translation>
    </message>
    <message>
        <source>A number from 0 up to 1; always the same for the same seed.</source>
        <translation>Eine Zahl von 0 bis unter 1; für denselben Startwert immer dieselbe.</translation>
    </message>
    <message>
        <source>The numbers from the first to the last. Of Step Functions.</source>
        <translation>Die Zahlen von der ersten bis zur letzten. Von Step Functions.</translation>
    </message>
    <message>
        <source>One value of all: function($sofar, $value).</source>
        <translation>Ein Wert aus allen: function($sofar, $value).</translation>
    </message>
    <message>
        <source>The text with what matches replaced.</source>
        <translation>Der Text, in dem das Passende ersetzt ist.</translation>
    </message>
    <message>
        <source>The array the other way round.</source>
        <translation>Das Array umgekehrt.</translation>
    </message>
    <message>
        <source>The number rounded; halves to the even digit.</source>
        <translation>Die Zahl gerundet; Hälften zur geraden Ziffer.</translation>
    </message>
    <message>
        <source>The array in an order of chance.</source>
        <translation>Das Array in zufälliger Reihenfolge.</translation>
    </message>
    <message>
        <source>The members for which the function is true.</source>
        <translation>Die Mitglieder, für die die Funktion wahr ist.</translation>
    </message>
    <message>
        <source>The one item for which the function is true; fails where there is not just one.</source>
        <translation>Das eine Element, für das die Funktion wahr ist; schlägt fehl, wo es nicht genau eines ist.</translation>
    </message>
    <message>
        <source>The array in order; function($a, $b) is true where they are to be swapped.</source>
        <translation>Das Array geordnet; function($a, $b) ist wahr, wo sie zu tauschen sind.</translation>
    </message>
    <message>
        <source>The pieces between the separators.</source>
        <translation>Die Stücke zwischen den Trennern.</translation>
    </message>
    <message>
        <source>An object for each member.</source>
        <translation>Ein Objekt für jedes Mitglied.</translation>
    </message>
    <message>
        <source>The square root.</source>
        <translation>Die Quadratwurzel.</translation>
    </message>
    <message>
        <source>The value as a text; objects as JSON.</source>
        <translation>Der Wert als Text; Objekte als JSON.</translation>
    </message>
    <message>
        <source>A part of the text, from 0 on.</source>
        <translation>Ein Teil des Textes, von 0 an gezählt.</translation>
    </message>
    <message>
        <source>What comes after the first place of these characters.</source>
        <translation>Was nach der ersten Stelle dieser Zeichen kommt.</translation>
    </message>
    <message>
        <source>What comes before the first place of these characters.</source>
        <translation>Was vor der ersten Stelle dieser Zeichen kommt.</translation>
    </message>
    <message>
        <source>The sum of the numbers.</source>
        <translation>Die Summe der Zahlen.</translation>
    </message>
    <message>
        <source>The timestamp in milliseconds since 1970.</source>
        <translation>Der Zeitstempel in Millisekunden seit 1970.</translation>
    </message>
    <message>
        <source>The text without blanks at its ends, and single ones inside.</source>
        <translation>Der Text ohne Leerzeichen an den Enden und mit einzelnen darin.</translation>
    </message>
    <message>
        <source>The name of the value&apos;s type.</source>
        <translation>Der Name des Typs des Wertes.</translation>
    </message>
    <message>
        <source>The text in capital letters.</source>
        <translation>Der Text in Großbuchstaben.</translation>
    </message>
    <message>
        <source>A new identity (version 4). Of Step Functions.</source>
        <translation>Eine neue Kennung (Version 4). Von Step Functions.</translation>
    </message>
    <message>
        <source>Arrays of what stands at the same place.</source>
        <translation>Arrays dessen, was an derselben Stelle steht.</translation>
    </message>
    <message>
        <source>An array of the values.</source>
        <translation>Ein Array der Werte.</translation>
    </message>
    <message>
        <source>Whether the value is in the array.</source>
        <translation>Ob der Wert im Array ist.</translation>
    </message>
    <message>
        <source>The item at that place, from 0 on.</source>
        <translation>Das Element an dieser Stelle, von 0 an gezählt.</translation>
    </message>
    <message>
        <source>The array in pieces of that size.</source>
        <translation>Das Array in Stücken dieser Größe.</translation>
    </message>
    <message>
        <source>The numbers from the first to the last, at most 1000.</source>
        <translation>Die Zahlen von der ersten bis zur letzten, höchstens 1000.</translation>
    </message>
    <message>
        <source>The template with each {} filled by the next value.</source>
        <translation>Die Vorlage, jedes {} mit dem nächsten Wert gefüllt.</translation>
    </message>
    <message>
        <source>The hash: MD5, SHA-1, SHA-256, SHA-384 or SHA-512.</source>
        <translation>Der Hash: MD5, SHA-1, SHA-256, SHA-384 oder SHA-512.</translation>
    </message>
    <message>
        <source>Both objects in one; the second wins. The last argument has to be false.</source>
        <translation>Beide Objekte in einem; das zweite gewinnt. Das letzte Argument muss falsch sein.</translation>
    </message>
    <message>
        <source>The value as JSON text.</source>
        <translation>Der Wert als JSON-Text.</translation>
    </message>
    <message>
        <source>The sum of two whole numbers.</source>
        <translation>Die Summe zweier ganzer Zahlen.</translation>
    </message>
    <message>
        <source>A whole number of chance, the last one left out.</source>
        <translation>Eine zufällige ganze Zahl, die letzte ausgenommen.</translation>
    </message>
    <message>
        <source>The pieces between any of these characters.</source>
        <translation>Die Stücke zwischen einem dieser Zeichen.</translation>
    </message>
    <message>
        <source>The value that the JSON text stands for.</source>
        <translation>Der Wert, für den der JSON-Text steht.</translation>
    </message>
    <message>
        <source>A new identity (version 4).</source>
        <translation>Eine neue Kennung (Version 4).</translation>
    </message>
    <message>
        <source>It waits until somebody reports back with the task token.</source>
        <translation>Es wartet, bis jemand mit dem Task-Token zurückmeldet.</translation>
    </message>
    <message>
        <source>It waits until the job is done.</source>
        <translation>Es wartet, bis der Job fertig ist.</translation>
    </message>
    <message>
        <source>It needs %1.</source>
        <translation>Es braucht %1.</translation>
    </message>
    <message>
        <source>It takes %1 parameters.</source>
        <translation>Es nimmt %1 Parameter.</translation>
    </message>
    <message>
        <source>Without it: %1.</source>
        <translation>Ohne es: %1.</translation>
    </message>
    <message>
        <source>Set by %1; not on every way to this state.</source>
        <translation>Gesetzt von %1; nicht auf jedem Weg zu diesem Zustand.</translation>
    </message>
    <message>
        <source>A Task; what it calls is asked next.</source>
        <translation>Ein Task; was er aufruft, wird als Nächstes gefragt.</translation>
    </message>
    <message>
        <source>A Choice with one rule and a Default.</source>
        <translation>Eine Choice mit einer Regel und einem Default.</translation>
    </message>
    <message>
        <source>A Map with a Pass for each item.</source>
        <translation>Eine Map mit einem Pass für jedes Element.</translation>
    </message>
    <message>
        <source>A Parallel with two branches.</source>
        <translation>Ein Parallel mit zwei Zweigen.</translation>
    </message>
    <message>
        <source>A Pass.</source>
        <translation>Ein Pass.</translation>
    </message>
    <message>
        <source>A Wait of a minute.</source>
        <translation>Ein Wait von einer Minute.</translation>
    </message>
    <message>
        <source>A Succeed.</source>
        <translation>Ein Succeed.</translation>
    </message>
    <message>
        <source>A Fail with error and cause.</source>
        <translation>Ein Fail mit Fehler und Grund.</translation>
    </message>
    <message>
        <source>Try again, later each time.</source>
        <translation>Noch einmal versuchen, jedes Mal später.</translation>
    </message>
    <message>
        <source>Take every error elsewhere.</source>
        <translation>Jeden Fehler anderswohin leiten.</translation>
    </message>
    <message>
        <source>Retry with a pause that grows, as one entry.</source>
        <translation>Retry mit wachsender Pause, als ein Eintrag.</translation>
    </message>
    <message>
        <source>Catch for every error, as one entry.</source>
        <translation>Catch für jeden Fehler, als ein Eintrag.</translation>
    </message>
    <message>
        <source>It waits until the job is done; its output is JSON, not a text.</source>
        <translation>Es wartet, bis der Job fertig ist; seine Ausgabe ist JSON, kein Text.</translation>
    </message>
    <message>
        <source>It goes on once it was asked.</source>
        <translation>Es geht weiter, sobald es gefragt wurde.</translation>
    </message>
    <message>
        <source>%1: %2, as Step Functions offers it.</source>
        <translation>%1: %2, wie Step Functions es anbietet.</translation>
    </message>
    <message>
        <source>%1: %2, as the AWS SDK has it.</source>
        <translation>%1: %2, wie das AWS SDK es hat.</translation>
    </message>
    <message>
        <source>A Lambda function by its own ARN.</source>
        <translation>Eine Lambda-Funktion mit ihrer eigenen ARN.</translation>
    </message>
    <message>
        <source>An activity: a worker of yours asks for the work.</source>
        <translation>Eine Aktivität: ein eigener Worker fragt nach der Arbeit.</translation>
    </message>
    <message>
        <source>The value that the variable gets.</source>
        <translation>Der Wert, den die Variable bekommt.</translation>
    </message>
    <message>
        <source>How the machine is run. STANDARD may take a year and does each step once; EXPRESS is quick and cheap, ends after five minutes, and cannot wait for jobs, callbacks or activities.</source>
        <translation>Wie der Automat läuft. STANDARD darf ein Jahr dauern und tut jeden Schritt einmal; EXPRESS ist schnell und günstig, endet nach fünf Minuten und kann nicht auf Jobs, Rückrufe oder Aktivitäten warten.</translation>
    </message>
    <message>
        <source>It is no field of this object here, and is kept as it is.</source>
        <translation>Es ist hier kein Feld dieses Objekts und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>only A</source>
        <translation>nur A</translation>
    </message>
    <message>
        <source>only B</source>
        <translation>nur B</translation>
    </message>
    <message>
        <source>only A, %1</source>
        <translation>nur A, %1</translation>
    </message>
    <message>
        <source>only B, %1</source>
        <translation>nur B, %1</translation>
    </message>
    <message>
        <source>A %1, B %2</source>
        <translation>A %1, B %2</translation>
    </message>
    <message>
        <source>attempts: A %1, B %2</source>
        <translation>Versuche: A %1, B %2</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>catcher %1</source>
        <translation>Catcher %1</translation>
    </message>
    <message>
        <source>next</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>other input</source>
        <translation>andere Eingabe</translation>
    </message>
    <message>
        <source>other output</source>
        <translation>andere Ausgabe</translation>
    </message>
    <message>
        <source>other variables</source>
        <translation>andere Variablen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>retrying</source>
        <translation>wird wiederholt</translation>
    </message>
    <message>
        <source>caught</source>
        <translation>abgefangen</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>The action needs the parameter &quot;%1&quot;</source>
        <translation>Die Aktion braucht den Parameter „%1“</translation>
    </message>
    <message>
        <source>Nothing stands at %1 here: the result is %2</source>
        <translation>Unter %1 steht hier nichts: das Ergebnis ist %2</translation>
    </message>
    <message>
        <source>Nothing stands at %1 here: a caught error is %2</source>
        <translation>Unter %1 steht hier nichts: ein gefangener Fehler ist %2</translation>
    </message>
    <message>
        <source>Nothing sets this variable.</source>
        <translation>Nichts setzt diese Variable.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a variable.</source>
        <translation>„%1“ ist kein Name für eine Variable.</translation>
    </message>
    <message>
        <source>It begins with a letter and goes on with letters, digits and &apos;_&apos;; states is AWS&apos;s own.</source>
        <translation>Er beginnt mit einem Buchstaben, dann folgen Buchstaben, Ziffern und „_“; states gehört AWS.</translation>
    </message>
    <message>
        <source>There is already a variable of the name &quot;%1&quot;.</source>
        <translation>Es gibt schon eine Variable mit dem Namen „%1“.</translation>
    </message>
    <message>
        <source>Choose another, or the two would become one.</source>
        <translation>Wähle einen anderen, sonst würden die beiden eins.</translation>
    </message>
    <message>
        <source>What that child execution did was not kept, or it never began.</source>
        <translation>Was diese Kind-Ausführung tat, wurde nicht aufbewahrt, oder sie begann nie.</translation>
    </message>
    <message>
        <source>No Map Run is under way that takes other limits.</source>
        <translation>Kein Map-Lauf ist im Gang, der andere Grenzen nimmt.</translation>
    </message>
    <message>
        <source>It cannot be redriven: only a STANDARD run that has failed or was stopped can.</source>
        <translation>Er kann nicht wieder aufgenommen werden: Das kann nur ein Lauf vom Typ STANDARD, der fehlschlug oder angehalten wurde.</translation>
    </message>
    <message>
        <source>the execution&apos;s input</source>
        <translation>die Eingabe der Ausführung</translation>
    </message>
    <message>
        <source>answered by %1</source>
        <translation>beantwortet von %1</translation>
    </message>
    <message>
        <source>the Context object</source>
        <translation>das Context-Objekt</translation>
    </message>
    <message>
        <source>the error that was caught</source>
        <translation>der Fehler, der abgefangen wurde</translation>
    </message>
    <message>
        <source>a fixed value</source>
        <translation>ein fester Wert</translation>
    </message>
    <message>
        <source>computed from nothing that changes</source>
        <translation>aus nichts Veränderlichem berechnet</translation>
    </message>
    <message>
        <source>the history does not tell</source>
        <translation>die Historie sagt es nicht</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>und mehr</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>von Hand gesetzt</translation>
    </message>
    <message>
        <source>no state has set it</source>
        <translation>kein Zustand hat es gesetzt</translation>
    </message>
    <message>
        <source>%1 as %2 catches %3</source>
        <translation>%1: %2 fängt %3 ab</translation>
    </message>
    <message>
        <source>%1 after %2, which sets $%3 to %4</source>
        <translation>%1 nach %2, das $%3 auf %4 setzt</translation>
    </message>
    <message>
        <source>%1 after %2, which gives $%3 another value</source>
        <translation>%1 nach %2, das $%3 einen anderen Wert gibt</translation>
    </message>
    <message>
        <source>%1 after %2, where rule %3 was tested: it is true</source>
        <translation>%1 nach %2, wo Regel %3 geprüft wurde: sie ist wahr</translation>
    </message>
    <message>
        <source>%1 after %2, where rule %3 was tested: it is false</source>
        <translation>%1 nach %2, wo Regel %3 geprüft wurde: sie ist falsch</translation>
    </message>
    <message>
        <source>&quot;$%1&quot; stands already where this variable is seen.</source>
        <translation>„$%1“ steht schon dort, wo diese Variable zu sehen ist.</translation>
    </message>
    <message>
        <source>Choose another, or it would mean this variable there.</source>
        <translation>Nimm einen anderen, sonst meinte er dort diese Variable.</translation>
    </message>
    <message>
        <source>The group</source>
        <translation>Die Gruppe</translation>
    </message>
    <message>
        <source>given to %1</source>
        <translation>an %1 gegeben</translation>
    </message>
    <message>
        <source>rule %1 tests it</source>
        <translation>Regel %1 prüft ihn</translation>
    </message>
    <message>
        <source>rule %1 held: the way that was taken</source>
        <translation>Regel %1 traf zu: dieser Weg wurde genommen</translation>
    </message>
    <message>
        <source>the execution&apos;s output</source>
        <translation>die Ausgabe der Ausführung</translation>
    </message>
    <message>
        <source>replaced by hand</source>
        <translation>von Hand ersetzt</translation>
    </message>
    <message>
        <source>AWS will get a text here and wants true or false: the quotes stay when the placeholder is filled in, and it will answer &quot;Expected value of type Boolean&quot;</source>
        <translation>AWS bekommt hier einen Text und will true oder false: Die Anführungszeichen bleiben, wenn der Platzhalter ausgefüllt wird, und die Antwort wird lauten: „Expected value of type Boolean“</translation>
    </message>
    <message>
        <source>%1 after %2, which turns %3 from %4 to %5</source>
        <translation>%1 nach %2, wodurch %3 von %4 zu %5 wird</translation>
    </message>
    <message>
        <source>%1 after %2, which gives %3 another value</source>
        <translation>%1 nach %2, wodurch %3 einen anderen Wert bekommt</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>%1 before the call of %2, the first that leaves this machine</source>
        <translation>%1 vor dem Aufruf von %2, dem ersten, der diesen Rechner verlässt</translation>
    </message>
    <message>
        <source>%1 was skipped, nothing of it was evaluated: change its output.</source>
        <translation>%1 wurde übersprungen, nichts davon wurde ausgewertet: ändere die Ausgabe.</translation>
    </message>
    <message>
        <source>%1 is a Choice: say which way it is to take instead.</source>
        <translation>%1 ist eine Choice: sage stattdessen, welchen Weg sie nehmen soll.</translation>
    </message>
    <message>
        <source>%1 ends the run: nothing comes after it.</source>
        <translation>%1 beendet den Lauf: danach kommt nichts.</translation>
    </message>
    <message>
        <source>%1 waits for no timer.</source>
        <translation>%1 wartet auf keine Uhr.</translation>
    </message>
    <message>
        <source>%1 is no Choice: it has but one way.</source>
        <translation>%1 ist keine Choice: es gibt nur einen Weg.</translation>
    </message>
    <message>
        <source>%1 has no such way.</source>
        <translation>%1 hat keinen solchen Weg.</translation>
    </message>
    <message>
        <source>%1 takes that way already.</source>
        <translation>%1 nimmt diesen Weg schon.</translation>
    </message>
    <message>
        <source>%1 runs in a child execution of a distributed Map: open that as a run, and do it there.</source>
        <translation>%1 läuft in einer Kind-Ausführung einer verteilten Map: öffne diese als Lauf und tu es dort.</translation>
    </message>
    <message>
        <source>The pin</source>
        <translation>Die Karte</translation>
    </message>
    <message>
        <source>Write {&quot;group&quot;: [expressions]}.</source>
        <translation>{&quot;Gruppe&quot;: [Ausdrücke]} schreiben.</translation>
    </message>
    <message>
        <source>Write [{&quot;place&quot;, &quot;shows&quot;}].</source>
        <translation>[{&quot;place&quot;, &quot;shows&quot;}] schreiben.</translation>
    </message>
    <message>
        <source>No run is kept of this document.</source>
        <translation>Von diesem Dokument ist kein Lauf aufgehoben.</translation>
    </message>
    <message>
        <source>Tasks that were under way when the program ended: %1. A STANDARD run is told that they failed (States.TaskFailed, interrupted); an EXPRESS one calls them again.</source>
        <translation>Tasks, die beim Ende des Programms liefen: %1. Einem STANDARD-Lauf wird gesagt, dass sie gescheitert sind (States.TaskFailed, interrupted); ein EXPRESS-Lauf ruft sie noch einmal.</translation>
    </message>
    <message>
        <source>A Task was not called: that it is cannot be written down (%1). Continue calls it all the same; should the program end then, the run may call it twice.</source>
        <translation>Ein Task wurde nicht gerufen: Dass er es wird, kann nicht aufgeschrieben werden (%1). Weiter ruft ihn trotzdem; endet das Programm dann, ruft der Lauf ihn vielleicht zweimal.</translation>
    </message>
    <message>
        <source>The run was exported to %1</source>
        <translation>Der Lauf wurde nach %1 exportiert</translation>
    </message>
    <message>
        <source>The run was not exported: %1</source>
        <translation>Der Lauf wurde nicht exportiert: %1</translation>
    </message>
    <message>
        <source>Runs that were imported: %1</source>
        <translation>Importierte Läufe: %1</translation>
    </message>
    <message>
        <source>No run was imported: %1</source>
        <translation>Kein Lauf wurde importiert: %1</translation>
    </message>
    <message>
        <source>Runs that were taken away: %1</source>
        <translation>Entfernte Läufe: %1</translation>
    </message>
    <message>
        <source>It runs: pause it to look at what its Tasks started.</source>
        <translation>Es läuft: Halte es an, um anzusehen, was seine Tasks gestartet haben.</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message>
        <source>%1 fails with %2</source>
        <translation>%1 schlägt fehl mit %2</translation>
    </message>
    <message>
        <source>%1 goes on now</source>
        <translation>%1 geht jetzt weiter</translation>
    </message>
    <message>
        <source>%1 takes %2</source>
        <translation>%1 nimmt %2</translation>
    </message>
    <message>
        <source>item %1 runs again</source>
        <translation>Element %1 läuft noch einmal</translation>
    </message>
    <message>
        <source>The run stands in no state: there is no outcome to decide.</source>
        <translation>Der Lauf steht in keinem Zustand: es gibt kein Ergebnis zu bestimmen.</translation>
    </message>
    <message>
        <source>The run stands in %1, which that way does not leave.</source>
        <translation>Der Lauf steht in %1, von dem dieser Weg nicht ausgeht.</translation>
    </message>
    <message>
        <source>Item %1 has not begun: there is nothing of it to run again.</source>
        <translation>Element %1 hat nicht begonnen: es gibt nichts, was noch einmal laufen könnte.</translation>
    </message>
    <message>
        <source>another program has gone on with the run &quot;%1&quot; meanwhile</source>
        <translation>ein anderes Programm hat den Lauf „%1“ inzwischen weitergeführt</translation>
    </message>
    <message>
        <source>Open it anew: it stands where that program has left it.</source>
        <translation>Öffnen Sie ihn neu: Er steht, wo jenes Programm ihn verlassen hat.</translation>
    </message>
    <message>
        <source>%1 has ended, or its Task has gone on: nothing of it is changed here any more. Open it in a tab of its own and fork it there.</source>
        <translation>%1 ist zu Ende, oder ihr Task ist weitergegangen: Hier lässt sich nichts mehr daran ändern. Öffnen Sie sie in einem eigenen Reiter und verzweigen Sie dort.</translation>
    </message>
    <message>
        <source>%1 stands here, which a Task started, and a fork is one of the whole run: step out of it to fork that, or open it in a tab of its own.</source>
        <translation>Hier steht %1, das ein Task gestartet hat, und verzweigt wird der ganze Lauf: Gehen Sie hinaus, um ihn zu verzweigen, oder öffnen Sie es in einem eigenen Reiter.</translation>
    </message>
    <message>
        <source>%1: %2; from here on it goes anew</source>
        <translation>%1: %2; von hier an läuft es neu</translation>
    </message>
    <message>
        <source>What that execution did in its place is not known any more: open it in a tab of its own.</source>
        <translation>Was diese Ausführung an ihrem Ort tat, ist nicht mehr bekannt: Öffnen Sie sie in einem eigenen Reiter.</translation>
    </message>
    <message>
        <source>Rule %1 of %2</source>
        <translation>Regel %1 von %2</translation>
    </message>
    <message>
        <source>Default of %1</source>
        <translation>Default von %1</translation>
    </message>
    <message>
        <source>%1 is retried</source>
        <translation>%1 wird wiederholt</translation>
    </message>
    <message>
        <source>%1 fails for good</source>
        <translation>%1 schlägt endgültig fehl</translation>
    </message>
    <message>
        <source>Nothing ran in %1</source>
        <translation>In %1 lief nichts</translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <translation>%1 geht weiter</translation>
    </message>
    <message>
        <source>no rule holds</source>
        <translation>keine Regel trifft zu</translation>
    </message>
    <message>
        <source>retrier %1, %2</source>
        <translation>Wiederholung %1, %2</translation>
    </message>
    <message>
        <source>catcher %1, %2</source>
        <translation>Catch %1, %2</translation>
    </message>
    <message>
        <source>any error</source>
        <translation>jeder Fehler</translation>
    </message>
    <message>
        <source>The coverage</source>
        <translation>Die Abdeckung</translation>
    </message>
    <message>
        <source>Write [{&quot;percent&quot;, &quot;test&quot;}].</source>
        <translation>Schreiben Sie [{&quot;percent&quot;, &quot;test&quot;}].</translation>
    </message>
    <message>
        <source>until its token is answered</source>
        <translation>bis sein Token beantwortet ist</translation>
    </message>
    <message>
        <source>until a worker takes it</source>
        <translation>bis ein Worker sie nimmt</translation>
    </message>
    <message>
        <source>%1 before the branches</source>
        <translation>%1 vor den Zweigen</translation>
    </message>
    <message>
        <source>%1 while branches run</source>
        <translation>%1, während Zweige laufen</translation>
    </message>
    <message>
        <source>Item %1 has not been here.</source>
        <translation>Element %1 war nicht hier.</translation>
    </message>
    <message>
        <source>That child execution has not ended: a test is made of a whole one.</source>
        <translation>Diese Kindausführung ist nicht zu Ende: Ein Test wird aus einer ganzen.</translation>
    </message>
    <message>
        <source>Let its Map Run go on until it has.</source>
        <translation>Lass ihren Map Run weiterlaufen, bis sie es ist.</translation>
    </message>
    <message>
        <source>Not deleted: %1. %2</source>
        <translation>Nicht gelöscht: %1. %2</translation>
    </message>
    <message>
        <source>the run &quot;%1&quot; is pinned</source>
        <translation>der Lauf „%1“ ist angeheftet</translation>
    </message>
    <message>
        <source>Unpin it first: what is pinned is not deleted.</source>
        <translation>Löse ihn zuerst: Was angeheftet ist, wird nicht gelöscht.</translation>
    </message>
    <message>
        <source>%1 during the wait</source>
        <translation>%1 während des Wartens</translation>
    </message>
    <message>
        <source>Expected %1, %2 came</source>
        <translation>Erwartet war %1, es kam %2</translation>
    </message>
    <message>
        <source>The output differs first at %1</source>
        <translation>Die Ausgabe weicht zuerst bei %1 ab</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::EnumerationEditor</name>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (Vorgabe)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of the words that are allowed.</source>
        <translation>„%1“ ist keines der erlaubten Wörter.</translation>
    </message>
    <message>
        <source>As the machine (default)</source>
        <translation>Wie die Maschine (Vorgabe)</translation>
    </message>
</context>
<context>
    <name>stepwright::app::ErrorGuide</name>
    <message>
        <source>The run: %1</source>
        <translation>Der Lauf: %1</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ErrorNamesEditor</name>
    <message>
        <source>Add a name</source>
        <translation>Name hinzufügen</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ErrorsPage</name>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>first match wins</source>
        <translation>der erste Treffer gilt</translation>
    </message>
    <message>
        <source>Catch</source>
        <translation>Abfangen</translation>
    </message>
    <message>
        <source>after the last attempt</source>
        <translation>nach dem letzten Versuch</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Nothing is tried again: the first error counts.</source>
        <translation>Nichts wird wiederholt: der erste Fehler zählt.</translation>
    </message>
    <message>
        <source>Nothing is caught: an error ends the execution.</source>
        <translation>Nichts wird abgefangen: ein Fehler beendet die Ausführung.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>States.ALL takes every error, so it has to stand alone.</source>
        <translation>States.ALL nimmt jeden Fehler und muss deshalb allein stehen.</translation>
    </message>
    <message>
        <source>Keep States.ALL alone</source>
        <translation>States.ALL allein behalten</translation>
    </message>
    <message>
        <source>States.ALL takes every error: the entries below it are never reached.</source>
        <translation>States.ALL nimmt jeden Fehler: die Einträge darunter werden nie erreicht.</translation>
    </message>
    <message>
        <source>Move it to the end</source>
        <translation>Ans Ende setzen</translation>
    </message>
    <message>
        <source>No error is named: this entry never matches.</source>
        <translation>Kein Fehler ist genannt: dieser Eintrag trifft nie zu.</translation>
    </message>
    <message>
        <source>No error</source>
        <translation>Kein Fehler</translation>
    </message>
    <message>
        <source>Any error</source>
        <translation>Jeder Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The deployment fills in the whole list.</source>
        <translation>Das Deployment setzt die ganze Liste ein.</translation>
    </message>
    <message>
        <source>Filled in by the deployment</source>
        <translation>Von dem Deployment eingesetzt</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::EvaluatorPanel</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>An expression against the moment; Enter keeps its result</source>
        <translation>Ein Ausdruck zu diesem Moment; Enter behält sein Ergebnis</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Forget the results that were kept</source>
        <translation>Die behaltenen Ergebnisse vergessen</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>Ereignis %1</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::EventModel</name>
    <message>
        <source>Id</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriges</translation>
    </message>
</context>
<context>
    <name>stepwright::common::ExpressionEdit</name>
    <message>
        <source>Pick from the data that is known here (Ctrl+Shift+Space)</source>
        <translation>Aus den Daten wählen, die hier bekannt sind (Strg+Umschalt+Leertaste)</translation>
    </message>
    <message>
        <source>Pick from the data</source>
        <translation>Aus den Daten wählen</translation>
    </message>
</context>
<context>
    <name>stepwright::common::ExpressionField</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>Last good result %1</source>
        <translation>Letztes gutes Ergebnis %1</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Last good result</source>
        <translation>Letztes gutes Ergebnis</translation>
    </message>
    <message>
        <source> at column </source>
        <translation> in Spalte </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::FailDialog</name>
    <message>
        <source>The error that %1 fails with</source>
        <translation>Der Fehler, mit dem %1 fehlschlägt</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>The error needs a name: Retry and Catch go by it.</source>
        <translation>Der Fehler braucht einen Namen: Retry und Catch richten sich danach.</translation>
    </message>
    <message>
        <source>AWS takes names of errors up to %1 characters.</source>
        <translation>AWS nimmt Fehlernamen bis zu %1 Zeichen.</translation>
    </message>
    <message>
        <source>AWS takes causes up to %1 characters.</source>
        <translation>AWS nimmt Ursachen bis zu %1 Zeichen.</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::FieldEditor</name>
    <message>
        <source>A whole number is needed, or {% … %}.</source>
        <translation>Nötig ist eine ganze Zahl, oder {% … %}.</translation>
    </message>
    <message>
        <source>A number is needed, or {% … %}.</source>
        <translation>Nötig ist eine Zahl, oder {% … %}.</translation>
    </message>
    <message>
        <source>It must be from %1 to %2.</source>
        <translation>Es muss von %1 bis %2 sein.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Reset: remove %1</source>
        <translation>Zurücksetzen: %1 entfernen</translation>
    </message>
    <message>
        <source>Reset to the default, %1: remove %2</source>
        <translation>Auf die Vorgabe %1 zurücksetzen: %2 entfernen</translation>
    </message>
    <message>
        <source>default: %1</source>
        <translation>Vorgabe: %1</translation>
    </message>
</context>
<context>
    <name>FieldHelp</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The name of a state of the same machine</source>
        <translation>Der Name eines Zustands derselben Maschine</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation>Eine ganze Zahl</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Eine Zahl</translation>
    </message>
    <message>
        <source>One of %1</source>
        <translation>Eines von %1</translation>
    </message>
    <message>
        <source>A path ($…), a context path ($$…) or a variable</source>
        <translation>Ein Pfad ($…), ein Kontextpfad ($$…) oder eine Variable</translation>
    </message>
    <message>
        <source>A path that names one place</source>
        <translation>Ein Pfad, der genau eine Stelle nennt</translation>
    </message>
    <message>
        <source>JSON with expressions in it</source>
        <translation>JSON mit Ausdrücken darin</translation>
    </message>
    <message>
        <source>JSON, or {% a JSONata expression %}</source>
        <translation>JSON, oder {% ein JSONata-Ausdruck %}</translation>
    </message>
    <message>
        <source>Any JSON, taken as it is</source>
        <translation>Beliebiges JSON, so wie es ist</translation>
    </message>
    <message>
        <source>A moment such as 2026-12-24T18:00:00Z</source>
        <translation>Ein Zeitpunkt wie 2026-12-24T18:00:00Z</translation>
    </message>
    <message>
        <source>An ARN</source>
        <translation>Eine ARN</translation>
    </message>
    <message>
        <source>Error names</source>
        <translation>Fehlernamen</translation>
    </message>
    <message>
        <source>A list of texts</source>
        <translation>Eine Liste von Texten</translation>
    </message>
    <message>
        <source>An object with fields of its own</source>
        <translation>Ein Objekt mit eigenen Feldern</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 %2 ist</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>of at least %1</source>
        <translation>von mindestens %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>, JSONata only</source>
        <translation>, nur JSONata</translation>
    </message>
    <message>
        <source>, JSONPath only</source>
        <translation>, nur JSONPath</translation>
    </message>
    <message>
        <source>, required</source>
        <translation>, verlangt</translation>
    </message>
    <message>
        <source>Only where %1.</source>
        <translation>Nur, wo %1.</translation>
    </message>
    <message>
        <source>Without it: %1</source>
        <translation>Ohne: %1</translation>
    </message>
</context>
<context>
    <name>stepwright::common::FieldLine</name>
    <message>
        <source>Line ends were taken out: this field has one line.</source>
        <translation>Zeilenenden wurden entfernt: dieses Feld hat eine Zeile.</translation>
    </message>
    <message>
        <source>Click to edit it.</source>
        <translation>Ein Klick, und es lässt sich ändern.</translation>
    </message>
</context>
<context>
    <name>stepwright::app::FileBars</name>
    <message>
        <source>The file that the link points to is gone</source>
        <translation>Die Datei, auf die der Verweis zeigt, ist weg</translation>
    </message>
    <message>
        <source>The file is no longer on the disk, nor its folder</source>
        <translation>Die Datei liegt nicht mehr auf der Platte, ihr Ordner auch nicht</translation>
    </message>
    <message>
        <source>The file is no longer on the disk</source>
        <translation>Die Datei liegt nicht mehr auf der Platte</translation>
    </message>
    <message>
        <source>nothing can be written there any more</source>
        <translation>dort kann nichts mehr geschrieben werden</translation>
    </message>
    <message>
        <source>saving writes %1 again</source>
        <translation>Speichern schreibt %1 wieder</translation>
    </message>
    <message>
        <source>saving makes both again</source>
        <translation>Speichern legt beide wieder an</translation>
    </message>
    <message>
        <source>saving writes it again</source>
        <translation>Speichern schreibt sie wieder</translation>
    </message>
    <message>
        <source>The file changed outside</source>
        <translation>Die Datei wurde außerhalb geändert</translation>
    </message>
    <message>
        <source>and you have changes of your own</source>
        <translation>und Sie haben eigene Änderungen</translation>
    </message>
    <message>
        <source>Something else is in the place of the file</source>
        <translation>An der Stelle der Datei steht etwas anderes</translation>
    </message>
    <message>
        <source>The file can no longer be read</source>
        <translation>Die Datei ist nicht mehr lesbar</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Unsaved work was kept</source>
        <translation>Nicht gespeicherte Arbeit wurde aufgehoben</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Compare with the file</source>
        <translation>Mit der Datei vergleichen</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>Auf der Platte</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Reload from disk</source>
        <translation>Neu von der Platte laden</translation>
    </message>
    <message>
        <source>Compare with the unsaved work</source>
        <translation>Mit der nicht gespeicherten Arbeit vergleichen</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>Nicht gespeicherte Arbeit</translation>
    </message>
    <message>
        <source>Discard the unsaved work</source>
        <translation>Nicht gespeicherte Arbeit verwerfen</translation>
    </message>
</context>
<context>
    <name>stepwright::app::FileDesk</name>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation>Ordner %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>The file changed outside: choose Keep mine, Reload or Compare first.</source>
        <translation>Die Datei wurde außerhalb geändert: zuerst „Meine behalten“, „Neu laden“ oder „Vergleichen“ wählen.</translation>
    </message>
    <message>
        <source>Untitled %1</source>
        <translation>Unbenannt %1</translation>
    </message>
    <message>
        <source>%1 has text that is typed and not taken.</source>
        <translation>%1 hat getippten Text, der nicht übernommen ist.</translation>
    </message>
    <message>
        <source>The file of %1 is no longer on the disk; this is its last copy.</source>
        <translation>Die Datei von %1 liegt nicht mehr auf der Platte; dies ist die letzte Kopie.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Opening files</source>
        <translation>Dateien werden geöffnet</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The file cannot be read: choose Keep mine or Save as first.</source>
        <translation>Die Datei ist nicht lesbar: zuerst „Meine behalten“ oder „Speichern unter“ wählen.</translation>
    </message>
    <message>
        <source>Saved %1, without what is typed in %2: the document cannot take it yet.</source>
        <translation>%1 gespeichert, ohne das in %2 Getippte: das Dokument kann es noch nicht übernehmen.</translation>
    </message>
    <message>
        <source>The document cannot take yet what is typed in %1. Save keeps it for the next start.</source>
        <translation>Das Dokument kann das in %1 Getippte noch nicht übernehmen. Speichern hebt es für den nächsten Start auf.</translation>
    </message>
    <message>
        <source>No file was opened yet.</source>
        <translation>Noch keine Datei wurde geöffnet.</translation>
    </message>
    <message>
        <source>Definitions (*.json *.asl *.yaml *.yml *.tf *.template *.md);;All files (*)</source>
        <translation>Definitionen (*.json *.asl *.yaml *.yml *.tf *.template *.md);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved %1. %2</source>
        <translation>%1 gespeichert. %2</translation>
    </message>
</context>
<context>
    <name>stepwright::code::FindBar</name>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>The text is a regular expression</source>
        <translation>Der Text ist ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>No regular expression</source>
        <translation>Kein regulärer Ausdruck</translation>
    </message>
</context>
<context>
    <name>stepwright::app::FindDesk</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>The text cannot be read; mend it first.</source>
        <translation>Der Text ist nicht lesbar; zuerst berichtigen.</translation>
    </message>
</context>
<context>
    <name>stepwright::find::FindPanel</name>
    <message>
        <source>Find in workflow</source>
        <translation>Im Workflow suchen</translation>
    </message>
    <message>
        <source>Names, resources, paths, expressions, variables, errors, comments.
type:task keeps one type; name: resource: path: expression: variable: error: comment: text: look in one kind only</source>
        <translation>Namen, Ressourcen, Pfade, Ausdrücke, Variablen, Fehler, Kommentare.
type:task behält einen Typ; name: resource: path: expression: variable: error: comment: text: suchen nur in einer Art</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace what is found (Ctrl+H)</source>
        <translation>Gefundenes ersetzen (Strg+H)</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>All or none</source>
        <translation>Alle oder keine</translation>
    </message>
    <message>
        <source>Check all rows, or none</source>
        <translation>Alle Zeilen ankreuzen, oder keine</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Type a name, a resource, a path, an error … or type:task</source>
        <translation>Einen Namen, eine Ressource, einen Pfad, einen Fehler … eingeben, oder type:task</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>%1 ersetzen</translation>
    </message>
    <message>
        <source>Regular expression; in the replacement $1 is what its first group has</source>
        <translation>Regulärer Ausdruck; in der Ersetzung steht $1 für seine erste Gruppe</translation>
    </message>
    <message>
        <source>This is no regular expression yet: %1.</source>
        <translation>Das ist noch kein regulärer Ausdruck: %1.</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::FlowColumn</name>
    <message>
        <source>Where does this come from?</source>
        <translation>Woher kommt das?</translation>
    </message>
    <message>
        <source>Where is this used?</source>
        <translation>Wo wird das verwendet?</translation>
    </message>
    <message>
        <source>Change the data…</source>
        <translation>Die Daten ändern…</translation>
    </message>
    <message>
        <source>No value stands here.</source>
        <translation>Hier steht kein Wert.</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::FlowEditor</name>
    <message>
        <source>Go to that state</source>
        <translation>Zu diesem Zustand</translation>
    </message>
    <message>
        <source>Nothing: it ends here</source>
        <translation>Nichts: hier ist Ende</translation>
    </message>
    <message>
        <source>No such state here.</source>
        <translation>Diesen Zustand gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Neither Next nor End is set.</source>
        <translation>Weder Next noch End ist gesetzt.</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::FlowFoot</name>
    <message>
        <source>to come</source>
        <translation>kommt noch</translation>
    </message>
    <message>
        <source>foreseen: %1</source>
        <translation>vorausgesehen: %1</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::FlowHead</name>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>next</source>
        <translation>als Nächstes</translation>
    </message>
    <message>
        <source>not set: passes all</source>
        <translation>nicht gesetzt: lässt alles durch</translation>
    </message>
    <message>
        <source>%1, breakpoint</source>
        <translation>%1, Haltepunkt</translation>
    </message>
    <message>
        <source>Do not stop before this phase</source>
        <translation>Vor dieser Phase nicht anhalten</translation>
    </message>
    <message>
        <source>Stop before this phase</source>
        <translation>Vor dieser Phase anhalten</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::FlowPanel</name>
    <message>
        <source>Run the workflow and select a state: each phase of its data stands here, before and after.</source>
        <translation>Den Workflow starten und einen Zustand wählen: hier steht jede Phase seiner Daten, vorher und nachher.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Whole data</source>
        <translation>Ganze Daten</translation>
    </message>
    <message>
        <source>Copy the state&apos;s output</source>
        <translation>Die Ausgabe des Zustands kopieren</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Try another path</source>
        <translation>Einen anderen Pfad probieren</translation>
    </message>
    <message>
        <source>%1, event %2</source>
        <translation>%1, Ereignis %2</translation>
    </message>
    <message>
        <source>%1, not reached yet</source>
        <translation>%1, noch nicht erreicht</translation>
    </message>
    <message>
        <source>Open as a run</source>
        <translation>Als Lauf öffnen</translation>
    </message>
    <message>
        <source>This item of a distributed Map is an execution of its own: open and step it</source>
        <translation>Dieses Element einer verteilten Map ist eine eigene Ausführung: öffnen und schrittweise verfolgen</translation>
    </message>
    <message>
        <source>Only data of the state where the run is paused can be changed.</source>
        <translation>Nur Daten des Zustands, an dem der Lauf angehalten ist, lassen sich ändern.</translation>
    </message>
    <message>
        <source>the input</source>
        <translation>die Eingabe</translation>
    </message>
    <message>
        <source>the result</source>
        <translation>das Ergebnis</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>die Ausgabe</translation>
    </message>
    <message>
        <source>The run has no data of %1 at this moment.</source>
        <translation>Der Lauf hat in diesem Moment keine Daten von %1.</translation>
    </message>
</context>
<context>
    <name>stepwright::app::FolderView</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>No folder is open. File › Open folder shows one here.</source>
        <translation>Kein Ordner ist offen. Datei › Ordner öffnen zeigt hier einen.</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>There are no definitions in this folder.</source>
        <translation>In diesem Ordner sind keine Definitionen.</translation>
    </message>
</context>
<context>
    <name>stepwright::app::ForceDesk</name>
    <message>
        <source>the result of %1</source>
        <translation>das Ergebnis von %1</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::FormPage</name>
    <message>
        <source>All fields</source>
        <translation>Alle Felder</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>Weniger Felder</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::FormTyping</name>
    <message>
        <source>Not in the document yet: Enter takes it, Esc drops it.</source>
        <translation>Noch nicht im Dokument: die Eingabetaste übernimmt es, Esc verwirft es.</translation>
    </message>
</context>
<context>
    <name>stepwright::find::FoundModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>%1, becomes %2</source>
        <translation>%1, wird %2</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::GanttView</name>
    <message>
        <source>Gantt</source>
        <translation>Gantt</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>Ereignis %1</translation>
    </message>
    <message>
        <source>Drag over the head to zoom to that time; a double click there shows all</source>
        <translation>Über den Kopf ziehen vergrößert diese Zeit; ein Doppelklick dort zeigt alles</translation>
    </message>
</context>
<context>
    <name>stepwright::app::GitHead</name>
    <message>
        <source>%1 lies in no git repository</source>
        <translation>%1 liegt in keinem git-Repository</translation>
    </message>
    <message>
        <source>the last commit does not have %1</source>
        <translation>der letzte Commit hat %1 nicht</translation>
    </message>
    <message>
        <source>nothing was committed yet</source>
        <translation>es gibt noch keinen Commit</translation>
    </message>
    <message>
        <source>git says: %1</source>
        <translation>git sagt: %1</translation>
    </message>
    <message>
        <source>there is no program git on this machine</source>
        <translation>auf diesem Rechner gibt es kein Programm git</translation>
    </message>
</context>
<context>
    <name>stepwright::app::GraphDesk</name>
    <message>
        <source>%1 is a workflow of its own now; save it where the Task finds it.</source>
        <translation>%1 ist jetzt ein eigener Workflow; dort speichern, wo der Task ihn findet.</translation>
    </message>
    <message>
        <source>The clipboard holds no states.</source>
        <translation>Die Zwischenablage enthält keine Zustände.</translation>
    </message>
    <message>
        <source>This cannot be inserted here.</source>
        <translation>Dies lässt sich hier nicht einfügen.</translation>
    </message>
    <message>
        <source>Select the state first that is to become it.</source>
        <translation>Wählen Sie zuerst den Zustand, der es werden soll.</translation>
    </message>
    <message>
        <source>The definition is on the clipboard, as JSON.</source>
        <translation>Die Definition ist als JSON in der Zwischenablage.</translation>
    </message>
    <message numerus="yes">
        <source>%n state(s) are on the clipboard, as JSON.</source>
        <translation>
            <numerusform>%n Zustand ist als JSON in der Zwischenablage.</numerusform>
            <numerusform>%n Zustände sind als JSON in der Zwischenablage.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::GroupField</name>
    <message>
        <source>Title of the group</source>
        <translation>Titel der Gruppe</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::GroupHead</name>
    <message>
        <source>Drag to move this group; click for more</source>
        <translation>Ziehen verschiebt diese Gruppe; Klicken zeigt mehr</translation>
    </message>
    <message>
        <source>Move this group</source>
        <translation>Diese Gruppe verschieben</translation>
    </message>
    <message>
        <source>All of</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Any of</source>
        <translation>Eine davon</translation>
    </message>
    <message>
        <source>None of</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>treffen zu</translation>
    </message>
    <message>
        <source>More for this group</source>
        <translation>Mehr zu dieser Gruppe</translation>
    </message>
    <message>
        <source>How many of these hold</source>
        <translation>Wie viele davon gelten</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::Header</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type over the name to rename it everywhere</source>
        <translation>Den Namen überschreiben, um ihn überall umzubenennen</translation>
    </message>
    <message>
        <source>Unknown type</source>
        <translation>Unbekannter Typ</translation>
    </message>
    <message>
        <source>State machine</source>
        <translation>Zustandsmaschine</translation>
    </message>
    <message numerus="yes">
        <source>%n state(s), %1</source>
        <translation>
            <numerusform>%n Zustand, %1</numerusform>
            <numerusform>%n Zustände, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::HistoryBar</name>
    <message>
        <source>States</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>A row for each visit of a state, with its attempts in time</source>
        <translation>Eine Zeile für jeden Besuch eines Zustands, mit seinen Versuchen in der Zeit</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>The exact events of GetExecutionHistory</source>
        <translation>Die genauen Ereignisse von GetExecutionHistory</translation>
    </message>
    <message>
        <source>Save the history as JSON</source>
        <translation>Den Verlauf als JSON speichern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>The name of a state, or an error</source>
        <translation>Der Name eines Zustands, oder ein Fehler</translation>
    </message>
    <message>
        <source>The text is a regular expression</source>
        <translation>Der Text ist ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Type of the state</source>
        <translation>Typ des Zustands</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Typen</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Wie er steht</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Caught</source>
        <translation>Gefangen</translation>
    </message>
    <message>
        <source>Retried</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>Nicht beendet</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed first</source>
        <translation>Fehlgeschlagene zuerst</translation>
    </message>
    <message>
        <source>In range</source>
        <translation>Im Bereich</translation>
    </message>
    <message>
        <source>Only what happened in the time that the Gantt shows</source>
        <translation>Nur, was in der gezeigten Zeit geschah</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Rows of executions, items, Maps and Parallels</source>
        <translation>Zeilen von Ausführungen, Elementen, Maps und Parallels</translation>
    </message>
    <message>
        <source>Squeeze idle time</source>
        <translation>Leerlauf stauchen</translation>
    </message>
    <message>
        <source>Draw long times in which nothing happens short</source>
        <translation>Lange Zeiten, in denen nichts geschieht, kurz zeichnen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Input, output, phases, variables, definition and events of the row</source>
        <translation>Eingabe, Ausgabe, Phasen, Variablen, Definition und Ereignisse der Zeile</translation>
    </message>
    <message>
        <source>No regular expression: %1</source>
        <translation>Kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>Failures only</source>
        <translation>Nur Fehlschläge</translation>
    </message>
    <message>
        <source>This is no regular expression</source>
        <translation>Das ist kein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>How the bars are drawn</source>
        <translation>Wie die Balken gezeichnet werden</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::HistoryPanel</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>History by state</source>
        <translation>Verlauf nach Zuständen</translation>
    </message>
    <message>
        <source>Details of the event</source>
        <translation>Einzelheiten des Ereignisses</translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation>Verlauf speichern</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Show this moment</source>
        <translation>Diesen Moment zeigen</translation>
    </message>
    <message>
        <source>Open as a run</source>
        <translation>Als Lauf öffnen</translation>
    </message>
    <message>
        <source>Open in a tab</source>
        <translation>In einem Tab öffnen</translation>
    </message>
    <message>
        <source>Compare with item %1, which is in focus</source>
        <translation>Mit Element %1 vergleichen, das im Fokus ist</translation>
    </message>
    <message>
        <source>Go into it</source>
        <translation>Hineingehen</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n row(s)&apos; results as mocks</source>
        <translation>
            <numerusform>Ergebnisse von %n Zeile als Mocks behalten</numerusform>
            <numerusform>Ergebnisse von %n Zeilen als Mocks behalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::HoleEditor</name>
    <message>
        <source>This is neither what a deployment fills in nor JSON.</source>
        <translation>Das ist weder, was ein Deployment einsetzt, noch JSON.</translation>
    </message>
</context>
<context>
    <name>stepwright::app::HoleGuide</name>
    <message>
        <source>No file around this definition says what %1 is.</source>
        <translation>Keine Datei um diese Definition sagt, was %1 ist.</translation>
    </message>
    <message>
        <source>No editor could be started: choose one in Preferences, under Tasks.</source>
        <translation>Kein Editor ließ sich starten: in den Einstellungen unter „Tasks“ einen wählen.</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::InputDialog</name>
    <message>
        <source>Run with input</source>
        <translation>Mit Eingabe starten</translation>
    </message>
    <message>
        <source>Input 1</source>
        <translation>Eingabe 1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Share it with the team</source>
        <translation>Mit dem Team teilen</translation>
    </message>
    <message>
        <source>Keeps it in the file beside the document; else it is kept for you alone</source>
        <translation>Hebt sie in der Datei neben dem Dokument auf; sonst wird sie nur für Sie aufgehoben</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>As the run that is shown</source>
        <translation>Wie der gezeigte Lauf</translation>
    </message>
    <message>
        <source>An input from a file</source>
        <translation>Eine Eingabe aus einer Datei</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::Inspector</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message numerus="yes">
        <source>%n states are selected.
Select one to see its fields.</source>
        <translation>
            <numerusform>%n Zustand ist ausgewählt.
Einen auswählen, um seine Felder zu sehen.</numerusform>
            <numerusform>%n Zustände sind ausgewählt.
Einen auswählen, um seine Felder zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>The text has changed; try again.</source>
        <translation>Der Text hat sich geändert; bitte noch einmal.</translation>
    </message>
    <message>
        <source>Put the caret into a field that takes an expression, then pick.</source>
        <translation>Setzen Sie die Schreibmarke in ein Feld, das einen Ausdruck nimmt, und wählen Sie dann.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Catch</source>
        <translation>Catch</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>Kante</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>the machine</source>
        <translation>der Maschine</translation>
    </message>
    <message>
        <source>Rule of %1</source>
        <translation>Regel von %1</translation>
    </message>
    <message>
        <source>Catcher of %1</source>
        <translation>Catcher von %1</translation>
    </message>
    <message>
        <source>Default of %1</source>
        <translation>Default von %1</translation>
    </message>
    <message>
        <source>Start of %1</source>
        <translation>Start von %1</translation>
    </message>
    <message>
        <source>The way on of %1</source>
        <translation>Der Weg von %1 weiter</translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::ItemFinder</name>
    <message>
        <source>Number, or text in its data</source>
        <translation>Nummer, oder Text in seinen Daten</translation>
    </message>
    <message>
        <source>Find an item</source>
        <translation>Ein Element suchen</translation>
    </message>
    <message>
        <source>The items are 0 to %1.</source>
        <translation>Die Elemente sind 0 bis %1.</translation>
    </message>
</context>
<context>
    <name>stepwright::app::ItemSearch</name>
    <message>
        <source>No item&apos;s data have “%1”.</source>
        <translation>In den Daten keines Elements steht „%1“.</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::JsonEditor</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Valid JSON, %1 bytes</source>
        <translation>Gültiges JSON, %1 Bytes</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>Das Feld leeren</translation>
    </message>
    <message>
        <source>Not taken: %1 characters that are no JSON. %2</source>
        <translation>Nicht übernommen: %1 Zeichen, die kein JSON sind. %2</translation>
    </message>
    <message>
        <source>Valid JSON, %1 bytes, taken whole; only its first lines are shown, and it cannot be edited here.</source>
        <translation>Gültiges JSON, %1 Bytes, ganz übernommen; nur die ersten Zeilen werden gezeigt, und es lässt sich hier nicht bearbeiten.</translation>
    </message>
    <message>
        <source>%1 bytes, and AWS takes at most %2 (256 KiB).</source>
        <translation>%1 Bytes, und AWS nimmt höchstens %2 (256 KiB).</translation>
    </message>
</context>
<context>
    <name>stepwright::common::JsonFinder</name>
    <message>
        <source>Find in the data</source>
        <translation>In den Daten suchen</translation>
    </message>
    <message>
        <source>It stands nowhere in these data.</source>
        <translation>Das steht nirgends in diesen Daten.</translation>
    </message>
</context>
<context>
    <name>stepwright::common::JsonModel</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::JsonPage</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Not JSON yet: %1.</source>
        <translation>Noch kein JSON: %1.</translation>
    </message>
    <message>
        <source>%1 of the entry</source>
        <translation>%1 des Eintrags</translation>
    </message>
    <message>
        <source>%1 of the state</source>
        <translation>%1 des Zustands</translation>
    </message>
    <message>
        <source>It must be a JSON object.</source>
        <translation>Es muss ein JSON-Objekt sein.</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::JsonText</name>
    <message>
        <source>This is not JSON yet: %1.</source>
        <translation>Dies ist noch kein JSON: %1.</translation>
    </message>
</context>
<context>
    <name>stepwright::common::JsonView</name>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Edit value</source>
        <translation>Wert bearbeiten</translation>
    </message>
    <message>
        <source>Where does this come from?</source>
        <translation>Woher kommt das?</translation>
    </message>
    <message>
        <source>Where is this used?</source>
        <translation>Wo wird das verwendet?</translation>
    </message>
</context>
<context>
    <name>stepwright::app::KeptRunsDesk</name>
    <message>
        <source>A run of %1 did not come to its end</source>
        <translation>Ein Lauf von %1 kam nicht an sein Ende</translation>
    </message>
    <message numerus="yes">
        <source>%1, begun %2, %n event(s)</source>
        <translation>
            <numerusform>%1, begonnen %2, %n Ereignis</numerusform>
            <numerusform>%1, begonnen %2, %n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Kept as %1 in %2</source>
        <translation>Aufgehoben als %1 in %2</translation>
    </message>
</context>
<context>
    <name>KnownData</name>
    <message>
        <source>This moment of the run</source>
        <translation>Dieser Moment des Laufs</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::LimitsDialog</name>
    <message>
        <source>Limits of %1</source>
        <translation>Grenzen von %1</translation>
    </message>
    <message>
        <source>as many as may be</source>
        <translation>so viele wie möglich</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Children at &amp;once</source>
        <translation>Kinder &amp;gleichzeitig</translation>
    </message>
    <message>
        <source>Failed &amp;items tolerated</source>
        <translation>Geduldete fehlgeschlagene &amp;Elemente</translation>
    </message>
    <message>
        <source>Failed &amp;share tolerated</source>
        <translation>Geduldeter fehlgeschlagener &amp;Anteil</translation>
    </message>
    <message>
        <source>For this run alone; the definition stays as it is.</source>
        <translation>Nur für diesen Lauf; die Definition bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>stepwright::document::LintSuppressions</name>
    <message>
        <source>Suppress %1</source>
        <translation>%1 unterdrücken</translation>
    </message>
    <message>
        <source>Hear of %1 again</source>
        <translation>%1 wieder melden</translation>
    </message>
</context>
<context>
    <name>stepwright::code::LongLinesNote</name>
    <message>
        <source>Break it into lines</source>
        <translation>In Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Show it all the same</source>
        <translation>Trotzdem zeigen</translation>
    </message>
    <message>
        <source>A line of this text has %1, of %2 in all: too much to lay out. The text is kept as it is; graph, forms, search and run work on it.</source>
        <translation>Eine Zeile dieses Textes hat %1, von %2 im Ganzen: zu viel, um sie darzustellen. Der Text bleibt, wie er ist; Graph, Formulare, Suche und Lauf arbeiten damit.</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::MachinePage</name>
    <message>
        <source>Type is kept beside the document: the definition itself has no place for it.</source>
        <translation>Der Typ wird neben dem Dokument aufgehoben: die Definition selbst hat keinen Platz dafür.</translation>
    </message>
    <message>
        <source>%1 says the Type: change it there.</source>
        <translation>%1 nennt den Typ: dort ändern.</translation>
    </message>
</context>
<context>
    <name>stepwright::app::MainWindow</name>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stepwright</source>
        <translation>Stepwright</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Look for the action; Ctrl+Enter uses it for the selected state.</source>
        <translation>Suchen Sie die Aktion; Strg+Eingabe nimmt sie für den gewählten Zustand.</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MapRunHead</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>none is tolerated</source>
        <translation>keiner wird geduldet</translation>
    </message>
    <message>
        <source>limit %1 %</source>
        <translation>Grenze %1 %</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>laufend</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Duldung</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>to go</source>
        <translation>noch</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>bisher</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>im Ganzen</translation>
    </message>
    <message>
        <source>%1 items/s</source>
        <translation>%1 Elemente/s</translation>
    </message>
    <message>
        <source>last 10 s</source>
        <translation>letzte 10 s</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>at the end %1</source>
        <translation>am Ende %1</translation>
    </message>
    <message>
        <source>%1 at once</source>
        <translation>%1 gleichzeitig</translation>
    </message>
    <message>
        <source>%1 of %2 slots busy</source>
        <translation>%1 von %2 Plätzen belegt</translation>
    </message>
    <message>
        <source>rate, last 2 min</source>
        <translation>Tempo, letzte 2 min</translation>
    </message>
    <message>
        <source>No Map Run</source>
        <translation>Kein Map-Lauf</translation>
    </message>
    <message>
        <source>Over by %1</source>
        <translation>Um %1 darüber</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>, at the end %1</source>
        <translation>, am Ende %1</translation>
    </message>
    <message>
        <source>%1 succeeded</source>
        <translation>%1 gelungen</translation>
    </message>
    <message>
        <source>%1 aborted</source>
        <translation>%1 abgebrochen</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 laufend</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 ausstehend</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 fertig</translation>
    </message>
    <message>
        <source>Tolerance: %1</source>
        <translation>Duldung: %1</translation>
    </message>
    <message>
        <source>to be redriven</source>
        <translation>wieder aufzunehmen</translation>
    </message>
    <message numerus="yes">
        <source>%1, redriven %n time(s)</source>
        <translation>
            <numerusform>%1, %n-mal wieder aufgenommen</numerusform>
            <numerusform>%1, %n-mal wieder aufgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to be redriven</source>
        <translation>%1 wieder aufzunehmen</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MapRunModel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MapRunPanel</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Key or number</source>
        <translation>Schlüssel oder Nummer</translation>
    </message>
    <message>
        <source>Redrive</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Next failed</source>
        <translation>Nächster Fehlschlag</translation>
    </message>
    <message>
        <source>Failed child executions</source>
        <translation>Fehlgeschlagene Kind-Ausführungen</translation>
    </message>
    <message numerus="yes">
        <source>%n new, show</source>
        <translation>
            <numerusform>%n neuer, zeigen</numerusform>
            <numerusform>%n neue, zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>No distributed Map has run yet</source>
        <translation>Noch lief keine verteilte Map</translation>
    </message>
    <message>
        <source>%1 items in %2 batches of %3</source>
        <translation>%1 Elemente in %2 Stapeln zu %3</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 Elemente</translation>
    </message>
    <message>
        <source>All failed  %1</source>
        <translation>Alle Fehlschläge  %1</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Redrive %1</source>
        <translation>%1 wieder aufnehmen</translation>
    </message>
    <message>
        <source>What has failed is redriven when the Map Run has ended.</source>
        <translation>Was fehlschlug, wird wieder aufgenommen, wenn der Map-Lauf zu Ende ist.</translation>
    </message>
    <message>
        <source>No Map Run is under way in the run that is shown.</source>
        <translation>Im gezeigten Lauf ist kein Map-Lauf im Gang.</translation>
    </message>
    <message>
        <source>Only a STANDARD run that has failed in its Map can be redriven: what failed here was tolerated.</source>
        <translation>Nur ein STANDARD-Lauf, der in seiner Map fehlgeschlagen ist, lässt sich wieder aufnehmen: was hier fehlschlug, wurde geduldet.</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MicroscopePanel</name>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>%1, not the same</source>
        <translation>%1, nicht gleich</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>A and B</source>
        <translation>A und B</translation>
    </message>
    <message>
        <source>Only A</source>
        <translation>Nur A</translation>
    </message>
    <message>
        <source>Only B</source>
        <translation>Nur B</translation>
    </message>
    <message>
        <source>Which of the two runs</source>
        <translation>Welcher der beiden Läufe</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MicroscopeView</name>
    <message>
        <source>Values of %1</source>
        <translation>Werte von %1</translation>
    </message>
    <message>
        <source>%1: A %2, B %3</source>
        <translation>%1: A %2, B %3</translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::Minimap</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Upper left</source>
        <translation>Oben links</translation>
    </message>
    <message>
        <source>Upper right</source>
        <translation>Oben rechts</translation>
    </message>
    <message>
        <source>Lower left</source>
        <translation>Unten links</translation>
    </message>
    <message>
        <source>Lower right</source>
        <translation>Unten rechts</translation>
    </message>
    <message>
        <source>Hide the overview</source>
        <translation>Übersicht verbergen</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MockCheck</name>
    <message>
        <source>the answer has no field %1.</source>
        <translation>die Antwort hat kein Feld %1.</translation>
    </message>
    <message>
        <source>%1 is spelled %2 there.</source>
        <translation>%1 heißt dort %2.</translation>
    </message>
    <message>
        <source>%1 is there the value that this text says.</source>
        <translation>%1 ist dort der Wert, den dieser Text nennt.</translation>
    </message>
    <message>
        <source>what the function returns stands in %1.</source>
        <translation>was die Funktion zurückgibt, steht in %1.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Makes the result look as AWS gives it</source>
        <translation>Macht das Ergebnis so, wie AWS es gibt</translation>
    </message>
    <message>
        <source>TestState refuses it: %1</source>
        <translation>TestState weist es zurück: %1</translation>
    </message>
    <message>
        <source>Passes TestState, fails in AWS: %1</source>
        <translation>Besteht TestState, scheitert in AWS: %1</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MockDialog</name>
    <message>
        <source>Mock of %1</source>
        <translation>Mock von %1</translation>
    </message>
    <message>
        <source>gives a result</source>
        <translation>gibt ein Ergebnis</translation>
    </message>
    <message>
        <source>fails with an error</source>
        <translation>schlägt mit einem Fehler fehl</translation>
    </message>
    <message>
        <source>never answers</source>
        <translation>antwortet nie</translation>
    </message>
    <message>
        <source>all that follow</source>
        <translation>alle folgenden</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>It</source>
        <translation>Er</translation>
    </message>
    <message>
        <source>From call</source>
        <translation>Ab Aufruf</translation>
    </message>
    <message>
        <source>To call</source>
        <translation>Bis Aufruf</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>If</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>JSONata over the parameters of the call; empty: always</source>
        <translation>JSONata über die Parameter des Aufrufs; leer: immer</translation>
    </message>
    <message>
        <source>any</source>
        <translation>jedes</translation>
    </message>
    <message>
        <source>Items are counted from 0; the calls are counted in each item then</source>
        <translation>Elemente werden ab 0 gezählt; die Aufrufe dann in jedem Element</translation>
    </message>
    <message>
        <source>Item of %1</source>
        <translation>Element von %1</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MockImportDialog</name>
    <message>
        <source>“%1” is no Task and asks nobody for an answer.</source>
        <translation>„%1“ ist kein Task und fragt niemanden nach einer Antwort.</translation>
    </message>
    <message>
        <source>“%1” is no state of this workflow.</source>
        <translation>„%1“ ist kein Zustand dieses Workflows.</translation>
    </message>
    <message>
        <source>“%1” is no state of this workflow; the nearest is “%2”.</source>
        <translation>„%1“ ist kein Zustand dieses Workflows; am nächsten kommt „%2“.</translation>
    </message>
    <message>
        <source>Import mocks</source>
        <translation>Mocks importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n test case(s) of this file are kept with the document. Which of them answers from now on?</source>
        <translation>
            <numerusform>%n Testfall dieser Datei wird beim Dokument aufgehoben. Soll er von jetzt an antworten?</numerusform>
            <numerusform>%n Testfälle dieser Datei werden beim Dokument aufgehoben. Welcher von ihnen antwortet von jetzt an?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is there now (mocks of %n state(s))</source>
        <translation>
            <numerusform>Was jetzt da ist (Mocks von %n Zustand)</numerusform>
            <numerusform>Was jetzt da ist (Mocks von %n Zuständen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer with</source>
        <translation>Antworten mit</translation>
    </message>
    <message>
        <source>Every mock fits a Task of this workflow.</source>
        <translation>Jeder Mock passt zu einem Task dieses Workflows.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MockModel</name>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>never answers</source>
        <translation>antwortet nie</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MocksPanel</name>
    <message>
        <source>every call</source>
        <translation>jeder Aufruf</translation>
    </message>
    <message>
        <source>from call %1</source>
        <translation>ab Aufruf %1</translation>
    </message>
    <message>
        <source>call %1</source>
        <translation>Aufruf %1</translation>
    </message>
    <message>
        <source>calls %1 to %2</source>
        <translation>Aufrufe %1 bis %2</translation>
    </message>
    <message>
        <source>Add an answer…</source>
        <translation>Antwort hinzufügen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Import MockConfigFile…</source>
        <translation>MockConfigFile importieren…</translation>
    </message>
    <message>
        <source>Mocks</source>
        <translation>Mocks</translation>
    </message>
    <message>
        <source>Mock of a Task</source>
        <translation>Mock eines Tasks</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Import mocks</source>
        <translation>Mocks importieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Test case</source>
        <translation>Testfall</translation>
    </message>
    <message>
        <source>Choose an answer in the list of mocks first.</source>
        <translation>Zuerst eine Antwort in der Liste der Mocks wählen.</translation>
    </message>
    <message>
        <source>There are no test cases in this file.</source>
        <translation>In dieser Datei sind keine Testfälle.</translation>
    </message>
    <message>
        <source>They stand under StateMachines › NAME › TestCases.</source>
        <translation>Sie stehen unter StateMachines › NAME › TestCases.</translation>
    </message>
    <message numerus="yes">
        <source>%n test case(s) taken.</source>
        <translation>
            <numerusform>%n Testfall übernommen.</numerusform>
            <numerusform>%n Testfälle übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source> %1 answers now.</source>
        <translation> %1 antwortet jetzt.</translation>
    </message>
    <message numerus="yes">
        <source> %n mock(s) fit no Task.</source>
        <translation>
            <numerusform> %n Mock passt zu keinem Task.</numerusform>
            <numerusform> %n Mocks passen zu keinem Task.</numerusform>
        </translation>
    </message>
    <message>
        <source>Own answers</source>
        <translation>Eigene Antworten</translation>
    </message>
    <message>
        <source>%1 in %2[%3]</source>
        <translation>%1 in %2[%3]</translation>
    </message>
    <message>
        <source>%1, if %2</source>
        <translation>%1, wenn %2</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation>%1, nach %2</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Step Functions Local (*.json)</source>
        <translation>Step Functions Local (*.json)</translation>
    </message>
    <message>
        <source>Short form (*.json)</source>
        <translation>Kurze Form (*.json)</translation>
    </message>
    <message>
        <source>Export mocks</source>
        <translation>Mocks exportieren</translation>
    </message>
    <message>
        <source>The mocks are written to %1.</source>
        <translation>Die Mocks sind in %1 geschrieben.</translation>
    </message>
    <message>
        <source>Answer all with samples</source>
        <translation>Alle mit Beispielen beantworten</translation>
    </message>
    <message>
        <source>Every Task that has no answer gets one that looks like its API&apos;s</source>
        <translation>Jeder Task ohne Antwort bekommt eine, die wie die seiner API aussieht</translation>
    </message>
    <message>
        <source>There is no workflow whose Tasks could answer.</source>
        <translation>Es gibt keinen Ablauf, dessen Tasks antworten könnten.</translation>
    </message>
    <message>
        <source>The catalogue of AWS actions cannot be read.</source>
        <translation>Der Katalog der AWS-Aktionen kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Every Task whose answer is known has one.</source>
        <translation>Jeder Task, dessen Antwort bekannt ist, hat eine.</translation>
    </message>
    <message numerus="yes">
        <source>%n Task(s) answered with samples.</source>
        <translation>
            <numerusform>%n Task mit einem Beispiel beantwortet.</numerusform>
            <numerusform>%n Tasks mit Beispielen beantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source> Nobody knows what these answer: %1.</source>
        <translation> Niemand weiß, was diese antworten: %1.</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MomentBar</name>
    <message>
        <source>%1, item %2</source>
        <translation>%1, Element %2</translation>
    </message>
    <message>
        <source>%1, branch %2</source>
        <translation>%1, Zweig %2</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>Viewing the past: event %1 of %2</source>
        <translation>Blick in die Vergangenheit: Ereignis %1 von %2</translation>
    </message>
    <message>
        <source>Fork from here</source>
        <translation>Von hier abzweigen</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Jump the clock</source>
        <translation>Uhr vorstellen</translation>
    </message>
    <message>
        <source>Go to failed item %1</source>
        <translation>Zum fehlgeschlagenen Element %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>%1 needs an answer</source>
        <translation>%1 braucht eine Antwort</translation>
    </message>
    <message>
        <source>%1 has no mock</source>
        <translation>%1 hat keinen Mock</translation>
    </message>
    <message numerus="yes">
        <source>, %n more wait(s)</source>
        <translation>
            <numerusform>, %n weiterer wartet</numerusform>
            <numerusform>, %n weitere warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Antworten…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Output of the execution</source>
        <translation>Ausgabe der Ausführung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>the workflow</source>
        <translation>der Workflow</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changed: the run goes on with the old text</source>
        <translation>%1 geändert: der Lauf geht mit dem alten Text weiter</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Fork before %1 with the new text</source>
        <translation>Vor %1 mit dem neuen Text abzweigen</translation>
    </message>
    <message>
        <source>Cause of the error</source>
        <translation>Ursache des Fehlers</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>To its end</source>
        <translation>Ans Ende</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Noch einmal aufrufen</translation>
    </message>
    <message>
        <source>That is a real call of %1</source>
        <translation>Das ist ein echter Aufruf von %1</translation>
    </message>
    <message>
        <source>In a fork before it; without that a fork keeps the answer that was recorded</source>
        <translation>In einer Abzweigung davor; sonst behält eine Abzweigung die aufgezeichnete Antwort</translation>
    </message>
    <message>
        <source>Call for real</source>
        <translation>Wirklich aufrufen</translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation>Antwort behalten</translation>
    </message>
    <message>
        <source>Use it from now on</source>
        <translation>Ab jetzt verwenden</translation>
    </message>
    <message>
        <source>Go to parent</source>
        <translation>Zum übergeordneten Lauf</translation>
    </message>
    <message>
        <source>%1 goes anew from before it; without that it keeps the answer that was recorded</source>
        <translation>%1 läuft von davor an neu; sonst bleibt die Antwort, die aufgezeichnet wurde</translation>
    </message>
    <message>
        <source>Go on before it failed</source>
        <translation>Weiter vor dem Fehlschlag</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Von hier aus weiter</translation>
    </message>
    <message>
        <source>Go to failed branch %1</source>
        <translation>Zum fehlgeschlagenen Zweig %1</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>event %1 of %2</source>
        <translation>Ereignis %1 von %2</translation>
    </message>
    <message>
        <source>Back to the run</source>
        <translation>Zurück zum Lauf</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Verlassen</translation>
    </message>
</context>
<context>
    <name>NodeFace</name>
    <message>
        <source>sets 1 field</source>
        <translation>setzt 1 Feld</translation>
    </message>
    <message>
        <source>sets %1 fields</source>
        <translation>setzt %1 Felder</translation>
    </message>
    <message>
        <source>1 rule</source>
        <translation>1 Regel</translation>
    </message>
    <message>
        <source>%1 rules</source>
        <translation>%1 Regeln</translation>
    </message>
    <message>
        <source>, 1 default</source>
        <translation>, 1 Vorgabe</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>each of %1</source>
        <translation>jedes von %1</translation>
    </message>
    <message>
        <source>each item of the input</source>
        <translation>jedes Element der Eingabe</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>%1 at once</source>
        <translation>%1 zugleich</translation>
    </message>
    <message>
        <source>tolerates %1 %</source>
        <translation>verträgt %1 %</translation>
    </message>
    <message>
        <source>tolerates %1</source>
        <translation>verträgt %1</translation>
    </message>
    <message>
        <source>batches of %1</source>
        <translation>Stapel zu %1</translation>
    </message>
    <message>
        <source>results to a file</source>
        <translation>Ergebnisse in eine Datei</translation>
    </message>
    <message>
        <source>1 branch</source>
        <translation>1 Zweig</translation>
    </message>
    <message>
        <source>%1 branches</source>
        <translation>%1 Zweige</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>no Type</source>
        <translation>kein Type</translation>
    </message>
    <message>
        <source>unknown Type %1</source>
        <translation>unbekannter Type %1</translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::NoteField</name>
    <message>
        <source>Text of the note</source>
        <translation>Text der Notiz</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ObjectEditor</name>
    <message>
        <source>As JSON</source>
        <translation>Als JSON</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>%1 as JSON</source>
        <translation>%1 als JSON</translation>
    </message>
    <message>
        <source>As form</source>
        <translation>Als Formular</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ObjectForm</name>
    <message>
        <source>This version does not know it; it is kept as it is.</source>
        <translation>Diese Version kennt es nicht; es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Only JSONata states have it.</source>
        <translation>Nur JSONata-Zustände haben es.</translation>
    </message>
    <message>
        <source>Only JSONPath states have it.</source>
        <translation>Nur JSONPath-Zustände haben es.</translation>
    </message>
    <message>
        <source>Older name of ItemSelector.</source>
        <translation>Älterer Name von ItemSelector.</translation>
    </message>
    <message>
        <source>It has no effect here: only where %1.</source>
        <translation>Es wirkt hier nicht: nur, wo %1.</translation>
    </message>
</context>
<context>
    <name>stepwright::code::OfferList</name>
    <message>
        <source>What can be put here</source>
        <translation>Was hier stehen kann</translation>
    </message>
</context>
<context>
    <name>Operators</name>
    <message>
        <source>is the number</source>
        <translation>ist die Zahl</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>ist größer als</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>ist mindestens</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>ist kleiner als</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>ist höchstens</translation>
    </message>
    <message>
        <source>is the text</source>
        <translation>ist der Text</translation>
    </message>
    <message>
        <source>is like</source>
        <translation>ist wie</translation>
    </message>
    <message>
        <source>sorts after</source>
        <translation>kommt alphabetisch nach</translation>
    </message>
    <message>
        <source>is or sorts after</source>
        <translation>ist oder kommt alphabetisch nach</translation>
    </message>
    <message>
        <source>sorts before</source>
        <translation>kommt alphabetisch vor</translation>
    </message>
    <message>
        <source>is or sorts before</source>
        <translation>ist oder kommt alphabetisch vor</translation>
    </message>
    <message>
        <source>is the moment</source>
        <translation>ist der Zeitpunkt</translation>
    </message>
    <message>
        <source>is after</source>
        <translation>ist nach</translation>
    </message>
    <message>
        <source>is or comes after</source>
        <translation>ist gleich oder nach</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>ist vor</translation>
    </message>
    <message>
        <source>is or comes before</source>
        <translation>ist gleich oder vor</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is present</source>
        <translation>ist vorhanden</translation>
    </message>
    <message>
        <source>is null</source>
        <translation>ist null</translation>
    </message>
    <message>
        <source>is a text</source>
        <translation>ist ein Text</translation>
    </message>
    <message>
        <source>is a number</source>
        <translation>ist eine Zahl</translation>
    </message>
    <message>
        <source>is true or false</source>
        <translation>ist wahr oder falsch</translation>
    </message>
    <message>
        <source>is a moment</source>
        <translation>ist ein Zeitpunkt</translation>
    </message>
    <message>
        <source>is true</source>
        <translation>ist wahr</translation>
    </message>
    <message>
        <source>is false</source>
        <translation>ist falsch</translation>
    </message>
    <message>
        <source>is as true as</source>
        <translation>ist so wahr wie</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is not null</source>
        <translation>ist nicht null</translation>
    </message>
    <message>
        <source>is no text</source>
        <translation>ist kein Text</translation>
    </message>
    <message>
        <source>is no number</source>
        <translation>ist keine Zahl</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>ist weder wahr noch falsch</translation>
    </message>
    <message>
        <source>is no moment</source>
        <translation>ist kein Zeitpunkt</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>ist eines von</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>ist nicht leer</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>A value is needed.</source>
        <translation>Ein Wert ist nötig.</translation>
    </message>
    <message>
        <source>A path begins with $.</source>
        <translation>Ein Pfad beginnt mit $.</translation>
    </message>
    <message>
        <source>A number is needed.</source>
        <translation>Eine Zahl ist nötig.</translation>
    </message>
    <message>
        <source>true or false is needed.</source>
        <translation>true oder false ist nötig.</translation>
    </message>
    <message>
        <source>A condition has to look at something.</source>
        <translation>Eine Bedingung muss auf etwas schauen.</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::OtherFields</name>
    <message>
        <source>Other fields</source>
        <translation>Andere Felder</translation>
    </message>
</context>
<context>
    <name>stepwright::outline::OutlineModel</name>
    <message>
        <source>Branch %1</source>
        <translation>Zweig %1</translation>
    </message>
</context>
<context>
    <name>stepwright::outline::OutlinePanel</name>
    <message>
        <source>Filter the outline</source>
        <translation>Gliederung filtern</translation>
    </message>
</context>
<context>
    <name>stepwright::outline::OutlineView</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>No state of that name.</source>
        <translation>Kein Zustand dieses Namens.</translation>
    </message>
    <message>
        <source>No states yet.</source>
        <translation>Noch keine Zustände.</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::OutputDialog</name>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Its first lines</source>
        <translation>Seine ersten Zeilen</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::Page</name>
    <message>
        <source>What the deployment fills in</source>
        <translation>Was das Deployment einsetzt</translation>
    </message>
</context>
<context>
    <name>stepwright::palette::Palette</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the palette</source>
        <translation>Die Palette durchsuchen</translation>
    </message>
    <message>
        <source>Insert after the selected state</source>
        <translation>Nach dem ausgewählten Zustand einfügen</translation>
    </message>
    <message>
        <source>While you drag</source>
        <translation>Beim Ziehen</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>leave a copy</source>
        <translation>eine Kopie zurücklassen</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>take the chain below</source>
        <translation>die Kette darunter mitnehmen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>put all back</source>
        <translation>alles zurücklegen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Den Ordner öffnen</translation>
    </message>
    <message>
        <source>Use for the selected state (Ctrl+Enter)</source>
        <translation>Für den gewählten Zustand nehmen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>add after the selection</source>
        <translation>hinter der Auswahl einfügen</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Strg Eingabe</translation>
    </message>
    <message>
        <source>use for the selection</source>
        <translation>für die Auswahl verwenden</translation>
    </message>
    <message>
        <source>pick the way to wait</source>
        <translation>wählen, worauf gewartet wird</translation>
    </message>
    <message>
        <source>No longer a favourite</source>
        <translation>Kein Favorit mehr</translation>
    </message>
    <message>
        <source>Keep among the favourites</source>
        <translation>Zu den Favoriten</translation>
    </message>
    <message numerus="yes">
        <source>over %n result(s)</source>
        <translation>
            <numerusform>über %n Treffer</numerusform>
            <numerusform>über %n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>It is the first.</source>
        <translation>Es ist das erste.</translation>
    </message>
    <message>
        <source>It is the last.</source>
        <translation>Es ist das letzte.</translation>
    </message>
</context>
<context>
    <name>stepwright::palette::PaletteDelegate</name>
    <message>
        <source>Optimised</source>
        <translation>Optimiert</translation>
    </message>
</context>
<context>
    <name>stepwright::palette::PaletteModel</name>
    <message>
        <source>Flow</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Recent and favourite</source>
        <translation>Zuletzt benutzt und Favoriten</translation>
    </message>
</context>
<context>
    <name>PaletteTexts</name>
    <message>
        <source>Calls a service, a Lambda function or an activity</source>
        <translation>Ruft einen Dienst, eine Lambda-Funktion oder eine Aktivität auf</translation>
    </message>
    <message>
        <source>Hands data on, changed or with a fixed result</source>
        <translation>Gibt Daten weiter, verändert oder mit festem Ergebnis</translation>
    </message>
    <message>
        <source>Goes one of several ways, by rules</source>
        <translation>Geht nach Regeln einen von mehreren Wegen</translation>
    </message>
    <message>
        <source>Waits for a time, or until a moment</source>
        <translation>Wartet eine Zeit oder bis zu einem Zeitpunkt</translation>
    </message>
    <message>
        <source>Runs several branches at the same time</source>
        <translation>Führt mehrere Zweige zur selben Zeit aus</translation>
    </message>
    <message>
        <source>Runs the same states for each item of an array</source>
        <translation>Führt dieselben Zustände für jedes Element einer Liste aus</translation>
    </message>
    <message>
        <source>Ends the execution well</source>
        <translation>Beendet die Ausführung erfolgreich</translation>
    </message>
    <message>
        <source>Ends the execution with an error</source>
        <translation>Beendet die Ausführung mit einem Fehler</translation>
    </message>
    <message>
        <source>Request and response</source>
        <translation>Anfrage und Antwort</translation>
    </message>
    <message>
        <source>Runs the job and waits</source>
        <translation>Führt den Auftrag aus und wartet</translation>
    </message>
    <message>
        <source>Waits for a callback</source>
        <translation>Wartet auf einen Rückruf</translation>
    </message>
    <message>
        <source>Calls a REST or HTTP API of API Gateway</source>
        <translation>Ruft eine REST- oder HTTP-API von API Gateway auf</translation>
    </message>
    <message>
        <source>Asks a model for an answer</source>
        <translation>Fragt ein Modell nach einer Antwort</translation>
    </message>
    <message>
        <source>Calls the Kubernetes API of a cluster</source>
        <translation>Ruft die Kubernetes-API eines Clusters auf</translation>
    </message>
    <message>
        <source>Runs a Kubernetes job in a cluster</source>
        <translation>Führt einen Kubernetes-Job in einem Cluster aus</translation>
    </message>
    <message>
        <source>Creates a cluster and starts it</source>
        <translation>Legt einen Cluster an und startet ihn</translation>
    </message>
    <message>
        <source>Shuts a cluster down</source>
        <translation>Beendet einen Cluster</translation>
    </message>
    <message>
        <source>Adds a step to a cluster</source>
        <translation>Fügt einem Cluster einen Schritt hinzu</translation>
    </message>
    <message>
        <source>Cancels a step that waits or runs</source>
        <translation>Bricht einen Schritt ab, der wartet oder läuft</translation>
    </message>
    <message>
        <source>Guards a cluster against being shut down</source>
        <translation>Schützt einen Cluster davor, beendet zu werden</translation>
    </message>
    <message>
        <source>Changes the capacity of an instance fleet</source>
        <translation>Ändert die Kapazität einer Instance-Fleet</translation>
    </message>
    <message>
        <source>Changes the size of an instance group</source>
        <translation>Ändert die Größe einer Instance-Gruppe</translation>
    </message>
    <message>
        <source>Calls an HTTPS API through a connection of EventBridge</source>
        <translation>Ruft eine HTTPS-API über eine Verbindung von EventBridge auf</translation>
    </message>
    <message>
        <source>Calls the service&apos;s API</source>
        <translation>Ruft die API des Dienstes auf</translation>
    </message>
    <message>
        <source>Request response</source>
        <translation>Anfrage und Antwort</translation>
    </message>
    <message>
        <source>Wait for job</source>
        <translation>Auf den Auftrag warten</translation>
    </message>
    <message>
        <source>Wait for job, JSON</source>
        <translation>Auf den Auftrag warten, JSON</translation>
    </message>
    <message>
        <source>Wait for callback</source>
        <translation>Auf Rückruf warten</translation>
    </message>
</context>
<context>
    <name>stepwright::palette::PaletteView</name>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Nothing fits “%1”.

Try a state type (wait), a service (dynamodb), what it does (put item), or fewer words.</source>
        <translation>Nichts passt zu „%1“.

Hilfreich ist ein Zustandstyp (wait), ein Dienst (dynamodb), was er tut (put item), oder weniger Wörter.</translation>
    </message>
    <message>
        <source>Drag states here from the graph to keep them.</source>
        <translation>Zustände aus dem Graphen hierher ziehen, um sie aufzuheben.</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ParallelPage</name>
    <message numerus="yes">
        <source>Branch %1, %n state(s)</source>
        <translation>
            <numerusform>Zweig %1, %n Zustand</numerusform>
            <numerusform>Zweig %1, %n Zustände</numerusform>
        </translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Zweige</translation>
    </message>
    <message>
        <source>all at the same time</source>
        <translation>alle zur selben Zeit</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a branch</source>
        <translation>Zweig hinzufügen</translation>
    </message>
    <message>
        <source>Remove this branch with its states</source>
        <translation>Diesen Zweig mit seinen Zuständen entfernen</translation>
    </message>
    <message>
        <source>Remove branch %1</source>
        <translation>Zweig %1 entfernen</translation>
    </message>
    <message>
        <source>Branch %1, filled in by the deployment</source>
        <translation>Zweig %1, von dem Deployment eingesetzt</translation>
    </message>
    <message>
        <source>The deployment fills in the whole list.</source>
        <translation>Das Deployment setzt die ganze Liste ein.</translation>
    </message>
</context>
<context>
    <name>stepwright::app::PathBar</name>
    <message>
        <source>Direction of the graph</source>
        <translation>Richtung des Graphen</translation>
    </message>
    <message>
        <source>What is in %1</source>
        <translation>Was in %1 steht</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::PathLine</name>
    <message>
        <source>Pick from the data that is known here (Ctrl+Shift+Space)</source>
        <translation>Aus den Daten wählen, die hier bekannt sind (Strg+Umschalt+Leertaste)</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::PayloadDelegate</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::PayloadEditor</name>
    <message>
        <source>%1 as a tree</source>
        <translation>%1 als Baum</translation>
    </message>
    <message>
        <source>%1 as text</source>
        <translation>%1 als Text</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>+ Field</source>
        <translation>+ Feld</translation>
    </message>
    <message>
        <source>Add a field to %1</source>
        <translation>Feld zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>Write %1 as text</source>
        <translation>%1 als Text schreiben</translation>
    </message>
    <message>
        <source>Add a field below (Ins)</source>
        <translation>Feld darunter hinzufügen (Einfg)</translation>
    </message>
    <message>
        <source>Add a field inside (Shift+Ins)</source>
        <translation>Feld darin hinzufügen (Umschalt+Einfg)</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben (Alt+Oben)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten (Alt+Unten)</translation>
    </message>
    <message>
        <source>Remove the field (Del)</source>
        <translation>Das Feld entfernen (Entf)</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>This is neither what a deployment fills in nor JSON.</source>
        <translation>Das ist weder etwas, was ein Deployment ausfüllt, noch JSON.</translation>
    </message>
    <message>
        <source>How it is written</source>
        <translation>Wie es geschrieben wird</translation>
    </message>
</context>
<context>
    <name>PayloadItems</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>True or false</source>
        <translation>Wahr oder falsch</translation>
    </message>
    <message>
        <source>Null</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Path in the data</source>
        <translation>Pfad in den Daten</translation>
    </message>
    <message>
        <source>Intrinsic function</source>
        <translation>Eingebaute Funktion</translation>
    </message>
    <message>
        <source>JSONata expression</source>
        <translation>JSONata-Ausdruck</translation>
    </message>
    <message>
        <source>%1: click for another kind</source>
        <translation>%1: Klicken für eine andere Art</translation>
    </message>
    <message>
        <source>Drag to move, or Alt+Up and Alt+Down</source>
        <translation>Zum Verschieben ziehen, oder Alt+Oben und Alt+Unten</translation>
    </message>
    <message>
        <source>This is a text; as a path it would read the data.</source>
        <translation>Dies ist ein Text; als Pfad würde es die Daten lesen.</translation>
    </message>
    <message>
        <source>Not a number, so not in the document; Esc drops it.</source>
        <translation>Keine Zahl, also nicht im Dokument; Esc verwirft es.</translation>
    </message>
    <message>
        <source>Filled in by the deployment</source>
        <translation>Setzt das Deployment ein</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::PayloadText</name>
    <message>
        <source>Line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::PayloadTree</name>
    <message>
        <source>Add below	Ins</source>
        <translation>Darunter hinzufügen	Einfg</translation>
    </message>
    <message>
        <source>Add inside	Shift+Ins</source>
        <translation>Darin hinzufügen	Umschalt+Einfg</translation>
    </message>
    <message>
        <source>Another kind…</source>
        <translation>Andere Art…</translation>
    </message>
    <message>
        <source>Pick from the data	Ctrl+Shift+Space</source>
        <translation>Aus den Daten wählen	Strg+Umschalt+Leertaste</translation>
    </message>
    <message>
        <source>Move up	Alt+Up</source>
        <translation>Nach oben	Alt+Oben</translation>
    </message>
    <message>
        <source>Move down	Alt+Down</source>
        <translation>Nach unten	Alt+Unten</translation>
    </message>
    <message>
        <source>Remove	Del</source>
        <translation>Entfernen	Entf</translation>
    </message>
    <message>
        <source>Only an object or a list has fields inside.</source>
        <translation>Nur ein Objekt oder eine Liste hat Felder darin.</translation>
    </message>
    <message>
        <source>It is the first.</source>
        <translation>Es ist das erste.</translation>
    </message>
    <message>
        <source>It is the last.</source>
        <translation>Es ist das letzte.</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::PayloadTyping</name>
    <message>
        <source>&quot;%1&quot; is not a number; another kind is chosen at its mark.</source>
        <translation>„%1“ ist keine Zahl; eine andere Art wird an der Marke davor gewählt.</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::PlaceholderModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Local value</source>
        <translation>Lokaler Wert</translation>
    </message>
    <message>
        <source>no value yet</source>
        <translation>noch kein Wert</translation>
    </message>
    <message>
        <source>not needed by a run</source>
        <translation>für einen Lauf nicht nötig</translation>
    </message>
    <message>
        <source>Given here; Delete takes it back.</source>
        <translation>Hier angegeben; Entf nimmt es zurück.</translation>
    </message>
    <message>
        <source>The default of %1.</source>
        <translation>Die Vorgabe von %1.</translation>
    </message>
    <message>
        <source>A run needs it: give it a value.</source>
        <translation>Ein Lauf braucht ihn: einen Wert angeben.</translation>
    </message>
    <message>
        <source>It is only sent to a service, or said to people.</source>
        <translation>Er wird nur an einen Dienst gesendet oder Menschen gezeigt.</translation>
    </message>
    <message>
        <source>A resource of %1.</source>
        <translation>Eine Ressource von %1.</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::PlaceholderTable</name>
    <message numerus="yes">
        <source>%n placeholder(s)</source>
        <translation>
            <numerusform>%n Platzhalter</numerusform>
            <numerusform>%n Platzhalter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, all have a value</source>
        <translation>%1, alle haben einen Wert</translation>
    </message>
    <message>
        <source>%1, %2 without a value</source>
        <translation>%1, %2 ohne Wert</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::PlaceholdersPanel</name>
    <message>
        <source>Placeholders</source>
        <translation>Platzhalter</translation>
    </message>
</context>
<context>
    <name>stepwright::app::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privates</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Font of code</source>
        <translation>Schrift für Code</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Schreibtisch</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Fonts, scale and language change at the next start.</source>
        <translation>Schriften, Größe und Sprache ändern sich beim nächsten Start.</translation>
    </message>
    <message>
        <source>New documents in</source>
        <translation>Neue Dokumente in</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>Geschrieben als</translation>
    </message>
    <message>
        <source>Graphs run</source>
        <translation>Graphen laufen</translation>
    </message>
    <message>
        <source>Top-down</source>
        <translation>Von oben nach unten</translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation>Von links nach rechts</translation>
    </message>
    <message>
        <source>Save changed files by itself, a moment after the last change</source>
        <translation>Geänderte Dateien von selbst speichern, kurz nach der letzten Änderung</translation>
    </message>
    <message>
        <source>What is not saved is kept for the next start in any case. A file that somebody else changed meanwhile is never written over by itself.</source>
        <translation>Was nicht gespeichert ist, wird für den nächsten Start auf jeden Fall behalten. Eine Datei, die inzwischen jemand anderes geändert hat, wird nie von selbst überschrieben.</translation>
    </message>
    <message>
        <source>Remember recent files, folders and commands</source>
        <translation>Zuletzt benutzte Dateien, Ordner und Befehle behalten</translation>
    </message>
    <message>
        <source>Forget them now</source>
        <translation>Jetzt vergessen</translation>
    </message>
    <message>
        <source>Stepwright sends nothing anywhere. What it keeps about you stands in %1.</source>
        <translation>Stepwright sendet nirgendwohin etwas. Was es über Sie behält, steht in %1.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>The look&apos;s own</source>
        <translation>Wie vorgesehen</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Einen Befehl suchen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Diese Tasten nehmen</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Wie zuerst</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”: give that other keys first.</source>
        <translation>%1 gehört zu „%2“: Geben Sie dem zuerst andere Tasten.</translation>
    </message>
    <message>
        <source>Editor of functions</source>
        <translation>Editor für Funktionen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>S3 is</source>
        <translation>S3 ist</translation>
    </message>
    <message>
        <source>a folder of buckets, or an address</source>
        <translation>ein Ordner mit Buckets, oder eine Adresse</translation>
    </message>
    <message>
        <source>Forget what was allowed</source>
        <translation>Vergessen, was erlaubt wurde</translation>
    </message>
    <message>
        <source>The next run asks before it starts or calls anything.</source>
        <translation>Der nächste Lauf fragt, bevor er etwas startet oder aufruft.</translation>
    </message>
    <message>
        <source>That did not work: its folder cannot be written.</source>
        <translation>Das ging nicht: In den Ordner dafür kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Who answers a document&apos;s Tasks is said in the file beside it or in the folder&apos;s stepwright.json; the Tasks panel shows it. Before a run starts a program or calls anybody for the first time, it asks.</source>
        <translation>Wer die Tasks eines Dokuments beantwortet, steht in der Datei daneben oder in der stepwright.json des Ordners; die Leiste „Tasks“ zeigt es. Bevor ein Lauf zum ersten Mal ein Programm startet oder jemanden aufruft, fragt er.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Leave runs that are kept for the next start, without asking</source>
        <translation>Läufe, die aufbewahrt sind, ohne Frage für den nächsten Start liegen lassen</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>continued on page %1</source>
        <translation>Fortsetzung auf Seite %1</translation>
    </message>
</context>
<context>
    <name>stepwright::app::PrintDesk</name>
    <message>
        <source>Exported %1</source>
        <translation>%1 exportiert</translation>
    </message>
    <message>
        <source>Nothing could be printed</source>
        <translation>Nichts konnte gedruckt werden</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Printed %1</source>
        <translation>%1 gedruckt</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Exported %1. %2</source>
        <translation>%1 exportiert. %2</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Das Bild liegt in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::PrintPreview</name>
    <message>
        <source>Print preview: %1</source>
        <translation>Druckvorschau: %1</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Whole graph on one page</source>
        <translation>Ganzer Graph auf einer Seite</translation>
    </message>
    <message>
        <source>100 %, as many pages as it takes</source>
        <translation>100 %, so viele Seiten wie nötig</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A3</source>
        <translation>A3</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Legal</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 Seiten</translation>
    </message>
</context>
<context>
    <name>stepwright::app::ProblemDesk</name>
    <message>
        <source>%1 errors, %2 warnings</source>
        <translation>%1 Fehler, %2 Warnungen</translation>
    </message>
    <message>
        <source>The definition is valid.</source>
        <translation>Die Definition ist gültig.</translation>
    </message>
    <message>
        <source>The text has changed; try again.</source>
        <translation>Der Text hat sich geändert; bitte noch einmal.</translation>
    </message>
    <message>
        <source>Nothing to mend here.</source>
        <translation>Hier ist nichts zu korrigieren.</translation>
    </message>
</context>
<context>
    <name>stepwright::problems::ProblemModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>stepwright::problems::ProblemsView</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation>Keine Probleme.</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>Zur Stelle gehen</translation>
    </message>
    <message>
        <source>Suppress %1 at “%2”</source>
        <translation>%1 bei „%2“ unterdrücken</translation>
    </message>
    <message>
        <source>Suppress %1 in this file</source>
        <translation>%1 in dieser Datei unterdrücken</translation>
    </message>
    <message>
        <source>Hear again of</source>
        <translation>Wieder melden</translation>
    </message>
    <message>
        <source>%1 at “%2”</source>
        <translation>%1 bei „%2“</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::PruneDialog</name>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Take runs away</source>
        <translation>Läufe entfernen</translation>
    </message>
    <message>
        <source>&amp;Older than</source>
        <translation>Älter &amp;als</translation>
    </message>
    <message>
        <source>The oldest, until the others have at &amp;most</source>
        <translation>Die ältesten, bis die übrigen &amp;höchstens haben</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Of this document&apos;s runs that have ended; those that are pinned stay.</source>
        <translation>Von den beendeten Läufen dieses Dokuments; angeheftete bleiben.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::QuickAdd</name>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>State, action or pattern</source>
        <translation>Zustand, Aktion oder Muster</translation>
    </message>
    <message>
        <source>Nothing is called “%1”. Try a type, a service or an action.</source>
        <translation>Nichts heißt „%1“. Einen Typ, einen Dienst oder eine Aktion versuchen.</translation>
    </message>
</context>
<context>
    <name>stepwright::app::QuickOpen</name>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>There is nothing to go to</source>
        <translation>Es gibt nichts, wohin man gehen könnte</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Nichts gefunden zu „%1“</translation>
    </message>
</context>
<context>
    <name>stepwright::app::RecentRow</name>
    <message>
        <source>Recent file: %1</source>
        <translation>Zuletzt geöffnete Datei: %1</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>stepwright::app::RecoveryDesk</name>
    <message>
        <source>Recover unsaved work</source>
        <translation>Nicht gespeicherte Arbeit wiederherstellen</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Stepwright ended without warning</source>
        <translation>Stepwright ist unerwartet abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were open</source>
        <translation>
            <numerusform>%n Dokument war offen</numerusform>
            <numerusform>%n Dokumente waren offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open them again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::RenameField</name>
    <message>
        <source>Name of the state</source>
        <translation>Name des Zustands</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::ResultKeeper</name>
    <message>
        <source>No Task was answered there: there is nothing to keep.</source>
        <translation>Dort wurde kein Task beantwortet: Es gibt nichts zu behalten.</translation>
    </message>
    <message>
        <source>Keep results as mocks</source>
        <translation>Ergebnisse als Mocks behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) kept as mocks: %1.</source>
        <translation>
            <numerusform>%n Ergebnis als Mock behalten: %1.</numerusform>
            <numerusform>%n Ergebnisse als Mocks behalten: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ResultPane</name>
    <message>
        <source>Show the shape of the answer</source>
        <translation>Form der Antwort zeigen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>shape of the answer, no run needed</source>
        <translation>Form der Antwort, ohne Lauf</translation>
    </message>
    <message>
        <source>inserts</source>
        <translation>fügt ein</translation>
    </message>
    <message>
        <source>Shape of the answer</source>
        <translation>Form der Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n field(s)</source>
        <translation>
            <numerusform>%1, %n Feld</numerusform>
            <numerusform>%1, %n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>In ResultSelector, where $ is the answer; ResultPath puts it elsewhere</source>
        <translation>In ResultSelector, wo $ die Antwort ist; ResultPath legt sie anderswohin</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::RetryPlan</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>Retry plan</source>
        <translation>Wiederholungsplan</translation>
    </message>
    <message>
        <source>0 to %1</source>
        <translation>0 bis %1</translation>
    </message>
    <message>
        <source>%1 (cut by MaxDelaySeconds)</source>
        <translation>%1 (begrenzt durch MaxDelaySeconds)</translation>
    </message>
    <message>
        <source>longer than a life</source>
        <translation>länger als ein Menschenleben</translation>
    </message>
    <message>
        <source>Retry plan: %1</source>
        <translation>Wiederholungsplan: %1</translation>
    </message>
    <message>
        <source>Attempt 1: at once</source>
        <translation>Versuch 1: sofort</translation>
    </message>
    <message>
        <source>Attempt %1: after %2</source>
        <translation>Versuch %1: nach %2</translation>
    </message>
    <message>
        <source>… up to attempt %1</source>
        <translation>… bis Versuch %1</translation>
    </message>
    <message>
        <source>1 attempt, no retries</source>
        <translation>1 Versuch, keine Wiederholung</translation>
    </message>
    <message>
        <source>%1 attempts</source>
        <translation>%1 Versuche</translation>
    </message>
    <message>
        <source>%1, 0 to %2 of waiting</source>
        <translation>%1, 0 bis %2 Wartezeit</translation>
    </message>
    <message>
        <source>%1, %2 of waiting</source>
        <translation>%1, %2 Wartezeit</translation>
    </message>
    <message>
        <source>With the local values of what the deployment fills in.</source>
        <translation>Mit den lokalen Werten dessen, was das Deployment einsetzt.</translation>
    </message>
    <message>
        <source>The deployment fills in %1. Give it a local value, and the plan shows here.</source>
        <translation>Das Deployment setzt %1 ein. Mit einem lokalen Wert dafür erscheint der Plan hier.</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>hier nicht bekannt</translation>
    </message>
    <message>
        <source>Retry plan, local values</source>
        <translation>Wiederholungsplan, lokale Werte</translation>
    </message>
</context>
<context>
    <name>stepwright::app::ReviewDesk</name>
    <message>
        <source>it holds no machine of that name, but %1</source>
        <translation>darin ist keine Zustandsmaschine dieses Namens, aber %1</translation>
    </message>
    <message>
        <source>There is nothing to compare with: %1.</source>
        <translation>Es gibt nichts zum Vergleichen: %1.</translation>
    </message>
    <message>
        <source>the last commit</source>
        <translation>dem letzten Commit</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Definitions and templates (*.json *.yaml *.yml *.asl *.tf);;All files (*)</source>
        <translation>Definitionen und Vorlagen (*.json *.yaml *.yml *.asl *.tf);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::ReviewGraph</name>
    <message>
        <source>Both versions on one graph</source>
        <translation>Beide Fassungen auf einem Graphen</translation>
    </message>
</context>
<context>
    <name>stepwright::app::ReviewWindow</name>
    <message>
        <source>~  The workflow itself</source>
        <translation>~  Der Workflow selbst</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>renamed from %1</source>
        <translation>umbenannt, hieß %1</translation>
    </message>
    <message>
        <source>moved from the top level</source>
        <translation>verschoben, stand auf oberster Ebene</translation>
    </message>
    <message>
        <source>moved from %1</source>
        <translation>verschoben, stand in %1</translation>
    </message>
    <message>
        <source>Compare %1 with %2</source>
        <translation>%1 mit %2 vergleichen</translation>
    </message>
    <message>
        <source>compared with %1</source>
        <translation>verglichen mit %1</translation>
    </message>
    <message>
        <source>Previous difference (Alt+Up)</source>
        <translation>Voriger Unterschied (Alt+Auf)</translation>
    </message>
    <message>
        <source>Next difference (Alt+Down)</source>
        <translation>Nächster Unterschied (Alt+Ab)</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>Beide sind gleich.</translation>
    </message>
    <message>
        <source>Both say the same: only how they are written differs.</source>
        <translation>Beide sagen dasselbe: Nur die Schreibweise ist anders.</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1 renamed</source>
        <translation>%1 umbenannt</translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation>%1 verschoben</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 with other transitions</source>
        <translation>%1 mit anderen Übergängen</translation>
    </message>
    <message>
        <source>the workflow itself</source>
        <translation>der Workflow selbst</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::RulesPage</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>Checked with</source>
        <translation>Geprüft mit</translation>
    </message>
    <message>
        <source>Data to check the rules with</source>
        <translation>Daten, mit denen die Regeln geprüft werden</translation>
    </message>
    <message>
        <source>Run the workflow once, or give it a sample input, and each rule shows here whether it holds.</source>
        <translation>Den Workflow einmal starten oder ihm eine Beispieleingabe geben, dann zeigt hier jede Regel, ob sie zutrifft.</translation>
    </message>
    <message>
        <source>As form</source>
        <translation>Als Formular</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Comment, variables and output of this rule</source>
        <translation>Kommentar, Variablen und Ausgabe dieser Regel</translation>
    </message>
    <message>
        <source>More fields of this rule</source>
        <translation>Weitere Felder dieser Regel</translation>
    </message>
    <message>
        <source>Move a test</source>
        <translation>Prüfung verschieben</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>genommen</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>A rule above it decides.</source>
        <translation>Eine Regel darüber entscheidet.</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Trifft nicht zu</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>No condition yet</source>
        <translation>Noch keine Bedingung</translation>
    </message>
    <message>
        <source>The deployment fills in the whole list.</source>
        <translation>Das Deployment setzt die ganze Liste ein.</translation>
    </message>
    <message>
        <source>Filled in by the deployment</source>
        <translation>Von dem Deployment eingesetzt</translation>
    </message>
</context>
<context>
    <name>stepwright::app::RunDesk</name>
    <message>
        <source>Export history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>%1 exportiert</translation>
    </message>
    <message>
        <source>Import execution history</source>
        <translation>Ausführungsverlauf importieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>JSON (*.json);;All files (*)</source>
        <translation>JSON (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>Echtzeit</translation>
    </message>
    <message>
        <source>The next run goes by this clock.</source>
        <translation>Der nächste Lauf geht nach dieser Uhr.</translation>
    </message>
    <message>
        <source>Virtual clock</source>
        <translation>Virtuelle Uhr</translation>
    </message>
    <message>
        <source>+%1 d %2</source>
        <translation>+%1 d %2</translation>
    </message>
    <message>
        <source>+%1 s</source>
        <translation>+%1 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The definition whose execution %1 is</source>
        <translation>Die Definition, deren Ausführung %1 ist</translation>
    </message>
    <message>
        <source>Definitions (*.json *.yaml *.yml);;All files (*)</source>
        <translation>Definitionen (*.json *.yaml *.yml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Not imported: a history is shown over its definition.</source>
        <translation>Nicht importiert: ein Verlauf wird über seiner Definition gezeigt.</translation>
    </message>
    <message>
        <source>Virtual</source>
        <translation>Virtuell</translation>
    </message>
    <message>
        <source>%1 × real time</source>
        <translation>%1 × Echtzeit</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>clock, time since the start</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>RunQuestion</name>
    <message>
        <source>The run of %1 has not ended.</source>
        <translation>Der Lauf von %1 ist nicht zu Ende.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) have not ended.</source>
        <translation>
            <numerusform>%n Lauf ist nicht zu Ende.</numerusform>
            <numerusform>%n Läufe sind nicht zu Ende.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (not kept)</source>
        <translation>%1 (nicht aufbewahrt)</translation>
    </message>
    <message>
        <source>What is not kept is lost.</source>
        <translation>Was nicht aufbewahrt ist, geht verloren.</translation>
    </message>
    <message>
        <source>It is kept as it stands, and can go on at the next start.</source>
        <translation>Es ist aufbewahrt, wie es steht, und kann beim nächsten Start weitergehen.</translation>
    </message>
    <message>
        <source>What is kept can go on at the next start; what is not kept is lost.</source>
        <translation>Was aufbewahrt ist, kann beim nächsten Start weitergehen; was nicht, geht verloren.</translation>
    </message>
    <message>
        <source>Leave it for later</source>
        <translation>Für später liegen lassen</translation>
    </message>
    <message>
        <source>Do not ask again about runs that are kept</source>
        <translation>Bei aufbewahrten Läufen nicht mehr fragen</translation>
    </message>
    <message>
        <source>End the run</source>
        <translation>Lauf beenden</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Offen lassen</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::RunTreeModel</name>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>caught</source>
        <translation>gefangen</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es)</source>
        <translation>
            <numerusform>%n Zweig</numerusform>
            <numerusform>%n Zweige</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::RunsModel</name>
    <message>
        <source>from event %1, %2 events</source>
        <translation>ab Ereignis %1, %2 Ereignisse</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message numerus="yes">
        <source>%1, not ended, %n event(s), %2</source>
        <translation>
            <numerusform>%1, nicht zu Ende, %n Ereignis, %2</numerusform>
            <numerusform>%1, nicht zu Ende, %n Ereignisse, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n event(s), %2</source>
        <translation>
            <numerusform>%1, %n Ereignis, %2</numerusform>
            <numerusform>%1, %n Ereignisse, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>nicht zu Ende</translation>
    </message>
    <message>
        <source>%1, kept as %2</source>
        <translation>%1, aufbewahrt als %2</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::RunsPane</name>
    <message>
        <source>Name of a run</source>
        <translation>Name eines Laufs</translation>
    </message>
    <message>
        <source>What is done with all runs that are kept</source>
        <translation>Was mit allen aufgehobenen Läufen geschieht</translation>
    </message>
    <message>
        <source>Import runs…</source>
        <translation>Läufe importieren …</translation>
    </message>
    <message>
        <source>Take old runs away…</source>
        <translation>Alte Läufe entfernen …</translation>
    </message>
    <message>
        <source>Import runs</source>
        <translation>Läufe importieren</translation>
    </message>
    <message>
        <source>Runs (*.run);;All files (*)</source>
        <translation>Läufe (*.run);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::RunsPanel</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Name des Laufs</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>Die beiden vergleichen</translation>
    </message>
    <message>
        <source>Compare with the run that is shown</source>
        <translation>Mit dem gezeigten Lauf vergleichen</translation>
    </message>
    <message>
        <source>Open in a tab</source>
        <translation>In einem Tab öffnen</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>Den Lauf exportieren</translation>
    </message>
    <message>
        <source>Runs (*.run);;All files (*)</source>
        <translation>Läufe (*.run);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Keep results as mocks</source>
        <translation>Ergebnisse als Mocks behalten</translation>
    </message>
    <message>
        <source>No run is shown.</source>
        <translation>Es ist kein Lauf zu sehen.</translation>
    </message>
    <message>
        <source>It is the run that is shown.</source>
        <translation>Es ist der Lauf, der zu sehen ist.</translation>
    </message>
    <message>
        <source>Show it first: it is kept from an earlier session.</source>
        <translation>Zeigen Sie ihn zuerst: Er ist von früher aufbewahrt.</translation>
    </message>
    <message>
        <source>It is pinned, which protects it: unpin it first.</source>
        <translation>Er ist angeheftet, und das schützt ihn: Löse ihn zuerst.</translation>
    </message>
    <message>
        <source>It belongs to this session: from the next start on it can be deleted.</source>
        <translation>Er gehört zu dieser Sitzung: Ab dem nächsten Start kann er gelöscht werden.</translation>
    </message>
    <message>
        <source>Delete runs</source>
        <translation>Läufe löschen</translation>
    </message>
    <message>
        <source>Delete the run “%1” with its history?</source>
        <translation>Den Lauf „%1“ mit seinem Verlauf löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n run(s) with their histories?</source>
        <translation>
            <numerusform>%n Lauf mit seinem Verlauf löschen?</numerusform>
            <numerusform>%n Läufe mit ihren Verläufen löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>It does not come back.</source>
        <translation>Er kommt nicht wieder.</translation>
    </message>
    <message>
        <source>They do not come back.</source>
        <translation>Sie kommen nicht wieder.</translation>
    </message>
    <message>
        <source>What is pinned stays: %1</source>
        <translation>Was angeheftet ist, bleibt: %1</translation>
    </message>
</context>
<context>
    <name>stepwright::app::Safekeeping</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept: save often</source>
        <translation>Nicht gespeicherte Arbeit kann nicht aufgehoben werden: oft speichern</translation>
    </message>
    <message>
        <source>Settings cannot be kept</source>
        <translation>Einstellungen können nicht aufgehoben werden</translation>
    </message>
    <message>
        <source>Something beside the document is wrong</source>
        <translation>Etwas neben dem Dokument stimmt nicht</translation>
    </message>
    <message>
        <source>The last gesture failed inside the program</source>
        <translation>Die letzte Geste ist im Programm fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1. Your work is kept for recovery; save it, and start again if this goes on.</source>
        <translation>%1. Ihre Arbeit ist zum Wiederherstellen aufgehoben; speichern Sie sie, und starten Sie neu, wenn es so weitergeht.</translation>
    </message>
</context>
<context>
    <name>stepwright::app::SampleCard</name>
    <message>
        <source>Sample: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
    <message>
        <source>Open “%1” as a new document</source>
        <translation>„%1“ als neues Dokument öffnen</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation>%1 gibt es schon. Ersetzen?</translation>
    </message>
</context>
<context>
    <name>stepwright::code::Scintilla</name>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>No text is selected.</source>
        <translation>Kein Text ist ausgewählt.</translation>
    </message>
    <message>
        <source>The clipboard is empty.</source>
        <translation>Die Zwischenablage ist leer.</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Ctrl P</source>
        <translation>Strg P</translation>
    </message>
    <message>
        <source>Go to state or command</source>
        <translation>Zu Zustand oder Befehl</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Go to a state, a file or a command (Ctrl+P); commands alone: Ctrl+Shift+P</source>
        <translation>Zu Zustand, Datei oder Befehl gehen (Strg+P); nur Befehle: Strg+Umschalt+P</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>%1 cannot be written; is it yours to write?</source>
        <translation>%1 kann nicht geschrieben werden; dürfen Sie darin schreiben?</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::ShareBars</name>
    <message>
        <source>States</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Retriers</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Catchers</source>
        <translation>Catcher</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>stepwright::app::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a key or a command</source>
        <translation>Eine Taste oder einen Befehl suchen</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>On the graph</source>
        <translation>Auf dem Graphen</translation>
    </message>
    <message>
        <source>Quick add after the selected state, or on the edge</source>
        <translation>Schnell nach dem ausgewählten Zustand oder auf der Kante hinzufügen</translation>
    </message>
    <message>
        <source>Into the frame; the Inspector for a state</source>
        <translation>In den Rahmen hinein; bei einem Zustand in den Inspektor</translation>
    </message>
    <message>
        <source>Out of the frame; gives up a drag</source>
        <translation>Aus dem Rahmen heraus; bricht ein Ziehen ab</translation>
    </message>
    <message>
        <source>Next and previous along the edges, siblings</source>
        <translation>Weiter und zurück entlang der Kanten, Geschwister</translation>
    </message>
    <message>
        <source>Previous and next item of a Map</source>
        <translation>Voriges und nächstes Element einer Map</translation>
    </message>
    <message>
        <source>Delete what is selected</source>
        <translation>Ausgewähltes löschen</translation>
    </message>
    <message>
        <source>Leave a copy</source>
        <translation>Eine Kopie zurücklassen</translation>
    </message>
    <message>
        <source>Take the chain below along</source>
        <translation>Die Kette darunter mitnehmen</translation>
    </message>
    <message>
        <source>Put a state anywhere; it stays there</source>
        <translation>Einen Zustand irgendwohin setzen; er bleibt dort</translation>
    </message>
    <message>
        <source>Move a state or a note by hand</source>
        <translation>Einen Zustand oder eine Notiz von Hand verschieben</translation>
    </message>
    <message>
        <source>Ends the writing of a note</source>
        <translation>Beendet das Schreiben einer Notiz</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Am Zeiger vergrößern</translation>
    </message>
    <message>
        <source>In the outline</source>
        <translation>In der Gliederung</translation>
    </message>
    <message>
        <source>Move the selected states</source>
        <translation>Die ausgewählten Zustände verschieben</translation>
    </message>
    <message>
        <source>Rename, delete</source>
        <translation>Umbenennen, löschen</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>Edit it, where one came by Tab; Tab indents then</source>
        <translation>Ihn bearbeiten, wenn man mit Tab kam; Tab rückt dann ein</translation>
    </message>
    <message>
        <source>Leave it; Tab and Shift+Tab go on through the window</source>
        <translation>Ihn verlassen; Tab und Umschalt+Tab gehen weiter durch das Fenster</translation>
    </message>
    <message>
        <source>Unfold the frame; where it is unfolded, its next failed item</source>
        <translation>Den Rahmen aufklappen; ist er aufgeklappt, sein nächstes fehlgeschlagenes Element</translation>
    </message>
    <message>
        <source>In the Map Run</source>
        <translation>Im Map-Lauf</translation>
    </message>
    <message>
        <source>To the next child that failed</source>
        <translation>Zur nächsten Kindausführung, die fehlgeschlagen ist</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::SizeBars</name>
    <message>
        <source>foreseen</source>
        <translation>vorausgesehen</translation>
    </message>
    <message>
        <source>State input</source>
        <translation>Eingabe des Zustands</translation>
    </message>
    <message>
        <source>Task result</source>
        <translation>Ergebnis des Tasks</translation>
    </message>
    <message>
        <source>State output</source>
        <translation>Ausgabe des Zustands</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>stepwright::app::SnippetDesk</name>
    <message>
        <source>Deleted from Mine; the file is in the desktop&apos;s trash.</source>
        <translation>Aus „Eigene“ gelöscht; die Datei liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>Kept in Mine as “%1”.</source>
        <translation>Unter „Eigene“ als „%1“ aufgehoben.</translation>
    </message>
</context>
<context>
    <name>stepwright::palette::SnippetStore</name>
    <message>
        <source>It holds no states</source>
        <translation>Sie enthält keine Zustände</translation>
    </message>
    <message>
        <source>“%1” has no type that is known</source>
        <translation>„%1“ hat keinen bekannten Typ</translation>
    </message>
    <message>
        <source>Its StartAt names no state of it</source>
        <translation>StartAt darin nennt keinen ihrer Zustände</translation>
    </message>
    <message>
        <source>It is no JSON: %1</source>
        <translation>Sie ist kein JSON: %1</translation>
    </message>
    <message>
        <source>It cannot be read: %1</source>
        <translation>Sie ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>nicht verwendbar</translation>
    </message>
    <message>
        <source>1 state</source>
        <translation>1 Zustand</translation>
    </message>
    <message>
        <source>%1 states</source>
        <translation>%1 Zustände</translation>
    </message>
    <message>
        <source>It is no JSON</source>
        <translation>Sie ist kein JSON</translation>
    </message>
    <message>
        <source>%1 cannot be deleted</source>
        <translation>%1 lässt sich nicht löschen</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::StackModel</name>
    <message>
        <source>%1: a click opens it in the editor</source>
        <translation>%1: Ein Klick öffnet es im Editor</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::StackPanel</name>
    <message>
        <source>Stack</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Look at this one</source>
        <translation>Diesen ansehen</translation>
    </message>
    <message>
        <source>Let it move again</source>
        <translation>Wieder laufen lassen</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Open as a run</source>
        <translation>Als Lauf öffnen</translation>
    </message>
    <message>
        <source>Open in a tab</source>
        <translation>In einem Tab öffnen</translation>
    </message>
    <message>
        <source>Frozen: it stands still while the others move. Click: let it move again (Space)</source>
        <translation>Eingefroren: Er steht still, während die anderen weitergehen. Klick: wieder gehen lassen (Leertaste)</translation>
    </message>
    <message>
        <source>Freeze: it stands still while the others move (Space)</source>
        <translation>Einfrieren: Er steht still, während die anderen weitergehen (Leertaste)</translation>
    </message>
    <message>
        <source>Keep its results as mocks</source>
        <translation>Seine Ergebnisse als Mocks behalten</translation>
    </message>
</context>
<context>
    <name>stepwright::app::StartDesk</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>stepwright::app::StartPage</name>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Workflows, step by step</source>
        <translation>Workflows, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Files that you open or save will stand here. A file can also be dropped on the window.</source>
        <translation>Hier stehen Dateien, die geöffnet oder gespeichert wurden. Eine Datei lässt sich auch auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>Nicht gespeicherte Arbeit</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>A new workflow</source>
        <translation>Ein neuer Workflow</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open a definition, JSON or YAML</source>
        <translation>Eine Definition öffnen, JSON oder YAML</translation>
    </message>
    <message>
        <source>Import history</source>
        <translation>Verlauf importieren</translation>
    </message>
    <message>
        <source>Replay an execution that was recorded in AWS</source>
        <translation>Eine in AWS aufgezeichnete Ausführung noch einmal ansehen</translation>
    </message>
    <message>
        <source>Tour, 3 minutes</source>
        <translation>Rundgang, 3 Minuten</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>ASL field help</source>
        <translation>Hilfe zu ASL-Feldern</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>each runs offline, with mocks and inputs</source>
        <translation>jedes läuft offline, mit Mocks und Eingaben</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>a new, unsaved document</source>
        <translation>ein neues, ungespeichertes Dokument</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>StartPageTexts</name>
    <message>
        <source>Order with retry</source>
        <translation>Bestellung mit Wiederholung</translation>
    </message>
    <message>
        <source>A card payment that fails twice, then succeeds</source>
        <translation>Eine Kartenzahlung, die zweimal fehlschlägt und dann gelingt</translation>
    </message>
    <message>
        <source>Ship each parcel</source>
        <translation>Jedes Paket versenden</translation>
    </message>
    <message>
        <source>A Map over 12 parcels, five at a time</source>
        <translation>Eine Map über 12 Pakete, fünf zugleich</translation>
    </message>
    <message>
        <source>Reserve and charge</source>
        <translation>Reservieren und abbuchen</translation>
    </message>
    <message>
        <source>Two branches at once, and a Catch for both</source>
        <translation>Zwei Zweige zugleich, und ein Catch für beide</translation>
    </message>
    <message>
        <source>Wait for approval</source>
        <translation>Auf Freigabe warten</translation>
    </message>
    <message>
        <source>A task token, a timeout, a heartbeat</source>
        <translation>Ein Task-Token, eine Zeitgrenze, ein Lebenszeichen</translation>
    </message>
    <message>
        <source>Route a ticket</source>
        <translation>Ein Ticket zuordnen</translation>
    </message>
    <message>
        <source>A Choice with two rules and a default</source>
        <translation>Eine Choice mit zwei Regeln und einer Vorgabe</translation>
    </message>
    <message>
        <source>Six phases</source>
        <translation>Sechs Phasen</translation>
    </message>
    <message>
        <source>InputPath to OutputPath, one field at a time</source>
        <translation>InputPath bis OutputPath, ein Feld nach dem anderen</translation>
    </message>
    <message>
        <source>From check to courier</source>
        <translation>Von der Prüfung bis zum Kurier</translation>
    </message>
    <message>
        <source>A whole order with every kind of state</source>
        <translation>Eine ganze Bestellung mit jeder Art von Zustand</translation>
    </message>
    <message>
        <source>Order process</source>
        <translation>Bestellablauf</translation>
    </message>
    <message>
        <source>Three states in a row</source>
        <translation>Drei Zustände hintereinander</translation>
    </message>
    <message>
        <source>Process a message</source>
        <translation>Eine Nachricht verarbeiten</translation>
    </message>
    <message>
        <source>Fetch, decide, then store or publish</source>
        <translation>Holen, entscheiden, dann speichern oder veröffentlichen</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Start and End</source>
        <translation>Anfang und Ende</translation>
    </message>
    <message>
        <source>Retry, then notify</source>
        <translation>Wiederholen, dann melden</translation>
    </message>
    <message>
        <source>Task, Catch, message</source>
        <translation>Task, Catch, Nachricht</translation>
    </message>
    <message>
        <source>For each item</source>
        <translation>Für jedes Element</translation>
    </message>
    <message>
        <source>Map that keeps what failed</source>
        <translation>Map, die Fehlgeschlagenes behält</translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation>Einen Menschen fragen</translation>
    </message>
    <message>
        <source>Token task with timeout</source>
        <translation>Token-Task mit Zeitgrenze</translation>
    </message>
    <message>
        <source>Poll until ready</source>
        <translation>Abfragen, bis es fertig ist</translation>
    </message>
    <message>
        <source>Wait loop with a cap</source>
        <translation>Warteschleife mit Obergrenze</translation>
    </message>
    <message>
        <source>Saga</source>
        <translation>Saga</translation>
    </message>
    <message>
        <source>Undo steps in reverse</source>
        <translation>Schritte rückwärts zurücknehmen</translation>
    </message>
    <message>
        <source>Fan out and join</source>
        <translation>Auffächern und zusammenführen</translation>
    </message>
    <message>
        <source>Branches at the same time</source>
        <translation>Zweige zur selben Zeit</translation>
    </message>
    <message>
        <source>Files of a bucket</source>
        <translation>Dateien eines Buckets</translation>
    </message>
    <message>
        <source>Distributed Map</source>
        <translation>Verteilte Map</translation>
    </message>
    <message>
        <source>Circuit breaker</source>
        <translation>Schutzschalter</translation>
    </message>
    <message>
        <source>Spare a service that fails</source>
        <translation>Einen Dienst schonen, der fehlschlägt</translation>
    </message>
    <message>
        <source>Once only</source>
        <translation>Nur einmal</translation>
    </message>
    <message>
        <source>The same request does its work once</source>
        <translation>Dieselbe Anfrage wird nur einmal erledigt</translation>
    </message>
    <message>
        <source>Nested workflow</source>
        <translation>Verschachtelter Workflow</translation>
    </message>
    <message>
        <source>Start another, wait for it</source>
        <translation>Einen anderen starten und auf ihn warten</translation>
    </message>
    <message>
        <source>Dead letter</source>
        <translation>Unzustellbares</translation>
    </message>
    <message>
        <source>What fails goes into a queue</source>
        <translation>Was fehlschlägt, kommt in eine Warteschlange</translation>
    </message>
    <message>
        <source>Ask several</source>
        <translation>Mehrere fragen</translation>
    </message>
    <message>
        <source>Decide by the majority</source>
        <translation>Nach der Mehrheit entscheiden</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::StateEditor</name>
    <message>
        <source>Go to that state</source>
        <translation>Zu diesem Zustand</translation>
    </message>
    <message>
        <source>Choose a state</source>
        <translation>Zustand wählen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>No such state here.</source>
        <translation>Diesen Zustand gibt es hier nicht.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>retrying</source>
        <translation>versucht es wieder</translation>
    </message>
    <message>
        <source>caught</source>
        <translation>abgefangen</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abgebrochen</translation>
    </message>
</context>
<context>
    <name>stepwright::app::StatusDesk</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 Warnungen</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>Kein Dokument</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>attempt %1/%2</source>
        <translation>Versuch %1/%2</translation>
    </message>
    <message>
        <source>branch %1 of %2</source>
        <translation>Zweig %1 von %2</translation>
    </message>
    <message>
        <source>item %1 of %2</source>
        <translation>Element %1 von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>1 hint</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>%1 hints</source>
        <translation>%1 Hinweise</translation>
    </message>
    <message>
        <source>kept in Runs</source>
        <translation>aufgehoben unter Läufe</translation>
    </message>
</context>
<context>
    <name>stepwright::app::StatusLine</name>
    <message>
        <source>Zoom: click for presets</source>
        <translation>Vergrößerung: Klicken für Vorgaben</translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation>Die Probleme zeigen</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::TagEditor</name>
    <message>
        <source>Add an error</source>
        <translation>Fehler hinzufügen</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::TargetBox</name>
    <message>
        <source>New state</source>
        <translation>Neuer Zustand</translation>
    </message>
    <message>
        <source>Go to that state</source>
        <translation>Zu diesem Zustand</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Choose a state</source>
        <translation>Zustand wählen</translation>
    </message>
    <message>
        <source>%1 (no such state)</source>
        <translation>%1 (gibt es nicht)</translation>
    </message>
    <message>
        <source>New state…</source>
        <translation>Neuer Zustand…</translation>
    </message>
    <message>
        <source>Name of the new state:</source>
        <translation>Name des neuen Zustands:</translation>
    </message>
</context>
<context>
    <name>TaskRows</name>
    <message>
        <source>asks first, rule %1</source>
        <translation>fragt zuerst, Regel %1</translation>
    </message>
    <message>
        <source>answered by the rule %1</source>
        <translation>beantwortet von der Regel %1</translation>
    </message>
    <message>
        <source>Invoke API</source>
        <translation>Invoke-API</translation>
    </message>
    <message>
        <source>program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Mock</source>
        <translation>Mock</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>von außen</translation>
    </message>
    <message>
        <source>whoever has the token</source>
        <translation>wer das Token hat</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Automat</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>the run asks</source>
        <translation>der Lauf fragt</translation>
    </message>
    <message>
        <source>state %1</source>
        <translation>Zustand %1</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>answered by a mock</source>
        <translation>von einem Mock beantwortet</translation>
    </message>
</context>
<context>
    <name>stepwright::app::TasksDesk</name>
    <message>
        <source>No editor could be started</source>
        <translation>Kein Editor ließ sich starten</translation>
    </message>
    <message>
        <source>No code is known for that state.</source>
        <translation>Für diesen Zustand ist kein Code bekannt.</translation>
    </message>
    <message>
        <source>Choose a handler</source>
        <translation>Handler wählen</translation>
    </message>
    <message>
        <source>Handlers (*.mjs *.js *.cjs *.py)</source>
        <translation>Handler (*.mjs *.js *.cjs *.py)</translation>
    </message>
    <message>
        <source>%1 answers %2 from the next run on</source>
        <translation>%1 antwortet ab dem nächsten Lauf für %2</translation>
    </message>
    <message>
        <source>Say which one under Edit › Preferences › Tasks.</source>
        <translation>Unter Bearbeiten › Einstellungen › Tasks angeben, welcher es ist.</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::TasksModel</name>
    <message>
        <source>asks first</source>
        <translation>fragt zuerst</translation>
    </message>
    <message>
        <source>code changed</source>
        <translation>Code geändert</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>at the next call</source>
        <translation>beim nächsten Aufruf</translation>
    </message>
    <message>
        <source>Answers %1</source>
        <translation>Antwortet für %1</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>Regel: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) failed</source>
        <translation>
            <numerusform>%n Aufruf gescheitert</numerusform>
            <numerusform>%n Aufrufe gescheitert</numerusform>
        </translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Beantwortet von</translation>
    </message>
    <message>
        <source>Rule that won</source>
        <translation>Regel, die gewann</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>Letzter Aufruf</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Debugger port</source>
        <translation>Port des Debuggers</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message numerus="yes">
        <source>%n at work</source>
        <comment>processes</comment>
        <translation>
            <numerusform>%n bei der Arbeit</numerusform>
            <numerusform>%n bei der Arbeit</numerusform>
        </translation>
    </message>
    <message>
        <source>failed, %1</source>
        <translation>gescheitert, %1</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Warm</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::TasksPane</name>
    <message>
        <source>A function that answers the chosen Task</source>
        <translation>Eine Funktion, die den gewählten Task beantwortet</translation>
    </message>
    <message numerus="yes">
        <source>%n function(s) from %1</source>
        <translation>
            <numerusform>%n Funktion aus %1</numerusform>
            <numerusform>%n Funktionen aus %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::TasksPanel</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Load the code anew</source>
        <translation>Code neu laden</translation>
    </message>
    <message>
        <source>A debugger may attach</source>
        <translation>Ein Debugger darf sich anhängen</translation>
    </message>
    <message>
        <source>Choose a handler…</source>
        <translation>Handler wählen …</translation>
    </message>
    <message>
        <source>New function in Node…</source>
        <translation>Neue Funktion in Node …</translation>
    </message>
    <message>
        <source>New function in Python…</source>
        <translation>Neue Funktion in Python …</translation>
    </message>
    <message>
        <source>Allow for this folder</source>
        <translation>Für diesen Ordner erlauben</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>No file of its code is known.</source>
        <translation>Keine Datei seines Codes ist bekannt.</translation>
    </message>
    <message>
        <source>No function of this machine answers it.</source>
        <translation>Keine Funktion dieses Rechners beantwortet ihn.</translation>
    </message>
    <message>
        <source>Its code is not loaded yet.</source>
        <translation>Sein Code ist noch nicht geladen.</translation>
    </message>
    <message>
        <source>The document has no file yet: save it first.</source>
        <translation>Das Dokument hat noch keine Datei: zuerst speichern.</translation>
    </message>
    <message>
        <source>Choose a Task in the list first.</source>
        <translation>Wählen Sie zuerst einen Task in der Liste.</translation>
    </message>
    <message>
        <source>No state of the document in front asks for it.</source>
        <translation>Kein Zustand des Dokuments im Vordergrund fragt danach.</translation>
    </message>
</context>
<context>
    <name>stepwright::app::TemplateCard</name>
    <message>
        <source>Template: %1</source>
        <translation>Vorlage: %1</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::TestDialog</name>
    <message>
        <source>Take the data from the run</source>
        <translation>Daten vom Lauf nehmen</translation>
    </message>
    <message>
        <source>A test of the workflow</source>
        <translation>Ein Test des Workflows</translation>
    </message>
    <message>
        <source>Input, variables, answers and what is expected, as the run had them from the one state to the other</source>
        <translation>Eingabe, Variablen, Antworten und was erwartet wird, wie der Lauf sie von dem einen Zustand zum anderen hatte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>dem Anfang</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>zum Ende</translation>
    </message>
    <message>
        <source>It is no JSON.</source>
        <translation>Das ist kein JSON.</translation>
    </message>
    <message>
        <source>Another test has that name already.</source>
        <translation>Ein anderer Test heißt schon so.</translation>
    </message>
    <message>
        <source>The run that is shown did not go from the one to the other.</source>
        <translation>Der gezeigte Lauf ging nicht von dem einen zum anderen.</translation>
    </message>
</context>
<context>
    <name>TestPage</name>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Assertion</source>
        <translation>Zusicherung</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>got</source>
        <translation>erhalten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Got</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>cannot be run</source>
        <translation>lässt sich nicht starten</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>%1 of %2 checks differ</source>
        <translation>%1 von %2 Prüfungen weichen ab</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht gelaufen</translation>
    </message>
    <message>
        <source>Step to this moment</source>
        <translation>Zu diesem Moment gehen</translation>
    </message>
    <message>
        <source>Accept what it got</source>
        <translation>Annehmen, was kam</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::TestRow</name>
    <message>
        <source>Drag to move this test; click for more</source>
        <translation>Ziehen verschiebt diese Prüfung; Klicken zeigt mehr</translation>
    </message>
    <message>
        <source>Remove this test</source>
        <translation>Diese Prüfung entfernen</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Compare with what stands at a path, not with a value</source>
        <translation>Mit dem vergleichen, was an einem Pfad steht, nicht mit einem Wert</translation>
    </message>
    <message>
        <source>Compare with a path</source>
        <translation>Mit einem Pfad vergleichen</translation>
    </message>
    <message>
        <source>This rule has no operator that is known; edit it as JSON.</source>
        <translation>Diese Regel hat keinen bekannten Operator; als JSON bearbeiten.</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>+ Condition</source>
        <translation>+ Bedingung</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Add a second test, so that both must hold</source>
        <translation>Eine zweite Prüfung hinzufügen, sodass beide zutreffen müssen</translation>
    </message>
    <message>
        <source>More for this test</source>
        <translation>Mehr zu dieser Prüfung</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Trifft zu</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation>Trifft nicht zu</translation>
    </message>
    <message>
        <source>Cannot be tried</source>
        <translation>Lässt sich nicht probieren</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::TestsPanel</name>
    <message>
        <source>Run failed</source>
        <translation>Fehlgeschlagene</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>Alle starten</translation>
    </message>
    <message>
        <source>Make a test from this run</source>
        <translation>Aus diesem Lauf einen Test machen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Test result</source>
        <translation>Ergebnis des Tests</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Nicht gelaufen</translation>
    </message>
    <message>
        <source>No tests yet: run the workflow and make one of it.</source>
        <translation>Noch keine Tests: den Workflow starten und einen daraus machen.</translation>
    </message>
    <message>
        <source>%1 failed, %2 passed, %3 not run</source>
        <translation>%1 fehlgeschlagen, %2 bestanden, %3 nicht gelaufen</translation>
    </message>
    <message>
        <source>There are no tests yet: run the workflow and make one of it.</source>
        <translation>Es gibt noch keine Tests: den Workflow starten und einen daraus machen.</translation>
    </message>
    <message>
        <source>No test has failed.</source>
        <translation>Kein Test ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Choose a test in the list of tests first.</source>
        <translation>Zuerst einen Test in der Liste der Tests wählen.</translation>
    </message>
    <message>
        <source>Every test passed.</source>
        <translation>Alle Tests sind bestanden.</translation>
    </message>
    <message>
        <source>%1 of %2 tests failed.</source>
        <translation>%1 von %2 Tests sind fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Nothing has run yet: Run (F5) starts it.</source>
        <translation>Noch nichts ist gelaufen: Starten (F5) beginnt.</translation>
    </message>
    <message>
        <source>The run has not ended: a test is made of a whole run.</source>
        <translation>Der Lauf ist nicht zu Ende: ein Test entsteht aus einem ganzen Lauf.</translation>
    </message>
    <message>
        <source>A test needs a name.</source>
        <translation>Ein Test braucht einen Namen.</translation>
    </message>
    <message>
        <source>Another test has that name already.</source>
        <translation>Ein anderer Test hat schon diesen Namen.</translation>
    </message>
    <message>
        <source>Accept what it got</source>
        <translation>Ergebnis übernehmen</translation>
    </message>
    <message>
        <source>Filter tests</source>
        <translation>Tests filtern</translation>
    </message>
    <message>
        <source>Test a segment…</source>
        <translation>Abschnitt testen…</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Debuggen</translation>
    </message>
    <message>
        <source>What the chosen test came to is expected from now on</source>
        <translation>Was beim gewählten Test herauskam, wird von nun an erwartet</translation>
    </message>
    <message>
        <source>%1, %2 not listed</source>
        <translation>%1, %2 nicht gelistet</translation>
    </message>
    <message>
        <source>There is no workflow that could be tested.</source>
        <translation>Es gibt keinen Workflow, der getestet werden könnte.</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>A run is under way: pause it first (F6).</source>
        <translation>Ein Lauf ist unterwegs: erst anhalten (F6).</translation>
    </message>
    <message>
        <source>What differs is an assertion: only who wrote it can change it.</source>
        <translation>Was abweicht, ist eine Behauptung: Ändern kann sie nur, wer sie schrieb.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>None of these ways can be found without asking: make them one by one.</source>
        <translation>Keiner dieser Wege ist ohne Rückfrage zu finden: bitte einzeln anlegen.</translation>
    </message>
    <message>
        <source>No test was made.</source>
        <translation>Es wurde kein Test angelegt.</translation>
    </message>
    <message>
        <source>“%1” is a test now.</source>
        <translation>„%1“ ist jetzt ein Test.</translation>
    </message>
    <message>
        <source>Is what “%1” came to right, and expected from now on?</source>
        <translation>Ist richtig, was bei „%1“ herauskam, und wird es von nun an erwartet?</translation>
    </message>
</context>
<context>
    <name>stepwright::app::TextDesk</name>
    <message>
        <source>The text is set out so already.</source>
        <translation>Der Text ist schon so gesetzt.</translation>
    </message>
</context>
<context>
    <name>stepwright::code::TextTips</name>
    <message>
        <source>%1 (Ctrl+.)</source>
        <translation>%1 (Strg+.)</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::TimelineBar</name>
    <message>
        <source>Back to live</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>One event back</source>
        <translation>Ein Ereignis zurück</translation>
    </message>
    <message>
        <source>One event on</source>
        <translation>Ein Ereignis weiter</translation>
    </message>
    <message>
        <source>&lt;b&gt;Event %1&lt;/b&gt; of %2</source>
        <translation>&lt;b&gt;Ereignis %1&lt;/b&gt; von %2</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::TimelineSlider</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Event %1 of %2</source>
        <translation>Ereignis %1 von %2</translation>
    </message>
    <message>
        <source>Event %1: %2</source>
        <translation>Ereignis %1: %2</translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation>Ereignis %1</translation>
    </message>
</context>
<context>
    <name>stepwright::app::ToolBar</name>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Darüber</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Hinein</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Hinaus</translation>
    </message>
    <message>
        <source>To here</source>
        <translation>Bis hier</translation>
    </message>
    <message>
        <source>Virtual clock</source>
        <translation>Virtuelle Uhr</translation>
    </message>
    <message>
        <source>The clock that waits and retries go by</source>
        <translation>Die Uhr, nach der sich Warten und Wiederholen richten</translation>
    </message>
</context>
<context>
    <name>stepwright::app::Tour</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>%1 leads on.</source>
        <translation>„%1“ führt weiter.</translation>
    </message>
    <message>
        <source>Only what is not dimmed answers now. Do it there, or go on with %1.</source>
        <translation>Jetzt antwortet nur, was nicht abgedunkelt ist. Tun Sie es dort, oder gehen Sie mit „%1“ weiter.</translation>
    </message>
</context>
<context>
    <name>TourTexts</name>
    <message>
        <source>The graph</source>
        <translation>Der Graph</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Drawing with the keyboard</source>
        <translation>Mit der Tastatur zeichnen</translation>
    </message>
    <message>
        <source>The text is the truth</source>
        <translation>Der Text gilt</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Run it here</source>
        <translation>Hier ausführen</translation>
    </message>
    <message>
        <source>Stop where you like</source>
        <translation>Anhalten, wo Sie wollen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>The workflow as it runs: from the disk at the top to the rings. Solid lines are Next, dashed ones lead to what handles an error, a slash marks the default. Wheel and Ctrl zoom at the pointer; Ctrl+0 shows all of it.</source>
        <translation>Der Workflow, wie er läuft: von der Scheibe oben bis zu den Ringen. Durchgezogene Linien sind Next, gestrichelte führen zur Fehlerbehandlung, ein Schrägstrich kennzeichnet die Vorgabe. Rad und Strg vergrößern am Zeiger; Strg+0 zeigt alles.</translation>
    </message>
    <message>
        <source>Click a box.</source>
        <translation>Klicken Sie auf einen Kasten.</translation>
    </message>
    <message>
        <source>Drag a state, an action or a whole pattern onto a line: the line opens and shows where it will stand. Or type to find something and press Enter: it goes after the selected state.</source>
        <translation>Einen Zustand, eine Aktion oder ein ganzes Muster auf eine Linie ziehen: die Linie öffnet sich und zeigt, wo es stehen wird. Oder etwas suchen und die Eingabetaste drücken: es kommt nach den ausgewählten Zustand.</translation>
    </message>
    <message>
        <source>Double-click Wait: it goes after the selected state.</source>
        <translation>Doppelklicken Sie auf Wait: Es kommt hinter den gewählten Zustand.</translation>
    </message>
    <message>
        <source>Space on a selected state adds one after it; a letter chooses the type. Arrows walk along the lines, F2 renames, Del removes and joins what is left. Every gesture is one undo step.</source>
        <translation>Die Leertaste auf einem ausgewählten Zustand fügt dahinter einen hinzu; ein Buchstabe wählt den Typ. Pfeile gehen die Linien entlang, F2 benennt um, Entf entfernt und verbindet, was bleibt. Jede Geste lässt sich mit einem Schritt zurücknehmen.</translation>
    </message>
    <message>
        <source>Take the new state back with Ctrl+Z.</source>
        <translation>Nehmen Sie den neuen Zustand mit Strg+Z zurück.</translation>
    </message>
    <message>
        <source>Graph and text are the same document. A gesture changes only the lines that it must; what you type is drawn at once.</source>
        <translation>Graph und Text sind dasselbe Dokument. Eine Geste ändert nur die Zeilen, die sie muss; was Sie tippen, wird sofort gezeichnet.</translation>
    </message>
    <message>
        <source>Click into the text of a state.</source>
        <translation>Klicken Sie in den Text eines Zustands.</translation>
    </message>
    <message>
        <source>Everything about the selected state or line, as forms: data, variables, retries, catchers. Expressions show their result on your sample data while you type.</source>
        <translation>Alles über den gewählten Zustand oder die gewählte Linie, als Formular: Daten, Variablen, Wiederholungen, Catcher. Ausdrücke zeigen beim Tippen ihr Ergebnis mit Ihren Beispieldaten.</translation>
    </message>
    <message>
        <source>Click into one of its fields.</source>
        <translation>Klicken Sie in eines seiner Felder.</translation>
    </message>
    <message>
        <source>A click on a box&apos;s upper left corner, or F9, sets a breakpoint. F10 steps over, F11 into a state phase by phase, and F7 steps back: time runs both ways.</source>
        <translation>Ein Klick auf die obere linke Ecke eines Kastens, oder F9, setzt einen Haltepunkt. F10 geht über einen Zustand, F11 Phase für Phase hinein, und F7 zurück: die Zeit läuft in beide Richtungen.</translation>
    </message>
    <message>
        <source>Press F9 to stop at the selected state.</source>
        <translation>Drücken Sie F9, um am gewählten Zustand anzuhalten.</translation>
    </message>
    <message>
        <source>F5 runs the workflow on your machine, offline, on a virtual clock: a day&apos;s wait takes no time. Tasks answer from mocks, or ask you.</source>
        <translation>F5 führt den Workflow auf Ihrem Rechner aus, offline, mit einer virtuellen Uhr: ein Tag Warten dauert keinen Augenblick. Tasks antworten aus Mocks oder fragen Sie.</translation>
    </message>
    <message>
        <source>Press F5, or click Run.</source>
        <translation>Drücken Sie F5 oder klicken Sie auf Ausführen.</translation>
    </message>
    <message>
        <source>What AWS would refuse, and what would surprise you at run time, with its place and often a fix. F4 goes to the next one.</source>
        <translation>Was AWS zurückweisen würde und was Sie beim Ausführen überraschen würde, mit seinem Ort und oft mit einer Korrektur. F4 geht zum nächsten.</translation>
    </message>
    <message>
        <source>Ctrl+P goes to a state, Ctrl+Shift+P finds every command by its name. That is all you need to begin.</source>
        <translation>Strg+P geht zu einem Zustand, Strg+Umschalt+P findet jeden Befehl nach seinem Namen. Mehr brauchen Sie für den Anfang nicht.</translation>
    </message>
    <message>
        <source>Click into the list.</source>
        <translation>Klicken Sie in die Liste.</translation>
    </message>
    <message>
        <source>Press Ctrl+P, or click the field.</source>
        <translation>Drücken Sie Strg+P, oder klicken Sie auf das Feld.</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::TrailPanel</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Choose a value of the state, or type one.</source>
        <translation>Wählen Sie einen Wert des Zustands, oder tippen Sie einen.</translation>
    </message>
    <message>
        <source>Select a state that the run has reached.</source>
        <translation>Wählen Sie einen Zustand, den der Lauf erreicht hat.</translation>
    </message>
    <message>
        <source>Nothing is known of it: the state was not reached up to here.</source>
        <translation>Davon ist nichts bekannt: Der Zustand wurde bis hierher nicht erreicht.</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>Back to source</source>
        <translation>Zurück zur Quelle</translation>
    </message>
    <message>
        <source>Forward to use</source>
        <translation>Weiter zur Verwendung</translation>
    </message>
    <message>
        <source>Where does the value come from?</source>
        <translation>Woher kommt der Wert?</translation>
    </message>
    <message>
        <source>Where is the value used?</source>
        <translation>Wo wird der Wert verwendet?</translation>
    </message>
    <message>
        <source>Take the trail off the canvas</source>
        <translation>Die Spur von der Zeichenfläche nehmen</translation>
    </message>
    <message>
        <source>Run the workflow and select a state: its values are followed back to their sources here, and forward to what uses them.</source>
        <translation>Den Workflow ausführen und einen Zustand wählen: Hier werden seine Werte zu ihren Quellen zurück und zu ihren Verwendungen weiter verfolgt.</translation>
    </message>
    <message>
        <source>This names no value: write $name, input.member, result.member or output.member.</source>
        <translation>Das benennt keinen Wert: $name, input.feld, result.feld oder output.feld schreiben.</translation>
    </message>
    <message>
        <source>Nothing that the run came by reads it.</source>
        <translation>Nichts, woran der Lauf vorbeikam, liest ihn.</translation>
    </message>
</context>
<context>
    <name>stepwright::app::UndoList</name>
    <message>
        <source>Undo list</source>
        <translation>Änderungsliste</translation>
    </message>
</context>
<context>
    <name>stepwright::app::UndoSteps</name>
    <message>
        <source>As it was opened</source>
        <translation>Wie es geöffnet wurde</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::ValueDialog</name>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::VariableEntry</name>
    <message>
        <source>branch of %1</source>
        <translation>Zweig von %1</translation>
    </message>
    <message>
        <source>each item of %1</source>
        <translation>jedes Element von %1</translation>
    </message>
    <message>
        <source>each child of %1</source>
        <translation>jede Unterausführung von %1</translation>
    </message>
    <message>
        <source>whole machine</source>
        <translation>ganze Maschine</translation>
    </message>
    <message>
        <source>%1, rule %2</source>
        <translation>%1, Regel %2</translation>
    </message>
    <message>
        <source>%1, catch %2</source>
        <translation>%1, Abfangen %2</translation>
    </message>
    <message>
        <source>Nothing sets it: reading it fails.</source>
        <translation>Nichts setzt sie: sie zu lesen schlägt fehl.</translation>
    </message>
    <message>
        <source>Set on every way to this state.</source>
        <translation>Auf jedem Weg zu diesem Zustand gesetzt.</translation>
    </message>
    <message>
        <source>May be unset: not every way to this state sets it.</source>
        <translation>Vielleicht nicht gesetzt: nicht jeder Weg zu diesem Zustand setzt sie.</translation>
    </message>
    <message>
        <source>Not set yet: reading it here fails.</source>
        <translation>Noch nicht gesetzt: sie hier zu lesen schlägt fehl.</translation>
    </message>
    <message>
        <source>No way to this state sets it.</source>
        <translation>Kein Weg zu diesem Zustand setzt sie.</translation>
    </message>
    <message>
        <source>How far the variable is seen</source>
        <translation>Wie weit die Variable sichtbar ist</translation>
    </message>
    <message>
        <source>Its value at the moment that is shown of the run</source>
        <translation>Ihr Wert in dem Moment, der vom Lauf gezeigt wird</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Set in</source>
        <translation>Gesetzt in</translation>
    </message>
    <message>
        <source>Read in</source>
        <translation>Gelesen in</translation>
    </message>
    <message>
        <source>no state</source>
        <translation>kein Zustand</translation>
    </message>
    <message>
        <source>Variable %1</source>
        <translation>Variable %1</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::VariableRow</name>
    <message>
        <source>Name of the variable</source>
        <translation>Name der Variablen</translation>
    </message>
    <message>
        <source>Letters, digits and _, at most 80; read it as $%1</source>
        <translation>Buchstaben, Ziffern und _, höchstens 80; gelesen als $%1</translation>
    </message>
    <message>
        <source>Remove this variable</source>
        <translation>Diese Variable entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>How the value of %1 is given</source>
        <translation>Wie der Wert von %1 angegeben ist</translation>
    </message>
    <message>
        <source>A name begins with a letter, goes on with letters, digits and _, and is not &quot;states&quot;.</source>
        <translation>Ein Name beginnt mit einem Buchstaben, besteht sonst aus Buchstaben, Ziffern und _ und ist nicht „states“.</translation>
    </message>
    <message>
        <source>A variable needs a value.</source>
        <translation>Eine Variable braucht einen Wert.</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::VariablesPage</name>
    <message>
        <source>Rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>sets when it matches</source>
        <translation>setzt, wenn sie zutrifft</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>sets when no rule matches</source>
        <translation>setzt, wenn keine Regel zutrifft</translation>
    </message>
    <message>
        <source>set when the state is left</source>
        <translation>gesetzt, wenn der Zustand verlassen wird</translation>
    </message>
    <message>
        <source>Catch %1</source>
        <translation>Abfangen %1</translation>
    </message>
    <message>
        <source>sets on %1</source>
        <translation>setzt bei %1</translation>
    </message>
    <message>
        <source>Seen from here</source>
        <translation>Von hier sichtbar</translation>
    </message>
    <message>
        <source>All variables</source>
        <translation>Alle Variablen</translation>
    </message>
    <message>
        <source>No variable is set where this state could read it. A variable is data with a name: what one state assigns, all later ones may read as $name.</source>
        <translation>Keine Variable ist gesetzt, wo dieser Zustand sie lesen könnte. Eine Variable sind Daten mit einem Namen: was ein Zustand zuweist, können alle späteren als $name lesen.</translation>
    </message>
    <message>
        <source>This workflow has no variables. What a state assigns, all later ones may read as $name.</source>
        <translation>Dieser Workflow hat keine Variablen. Was ein Zustand zuweist, können alle späteren als $name lesen.</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::VariablesPanel</name>
    <message>
        <source>Run the workflow to see its data here.</source>
        <translation>Den Workflow starten, um hier seine Daten zu sehen.</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>the data</source>
        <translation>die Daten</translation>
    </message>
    <message>
        <source>Do not stop when $%1 changes</source>
        <translation>Nicht anhalten, wenn sich $%1 ändert</translation>
    </message>
    <message>
        <source>Stop when $%1 changes</source>
        <translation>Anhalten, wenn sich $%1 ändert</translation>
    </message>
    <message>
        <source>Changed since the last stop</source>
        <translation>Seit dem letzten Halt geändert</translation>
    </message>
    <message>
        <source>Shows nothing but what is otherwise than when the run stopped before</source>
        <translation>Zeigt nur, was anders ist als beim Halt davor</translation>
    </message>
    <message>
        <source>Nothing changed since the last stop.</source>
        <translation>Seit dem letzten Halt hat sich nichts geändert.</translation>
    </message>
</context>
<context>
    <name>stepwright::app::ViewDesk</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation>Von links nach rechts</translation>
    </message>
    <message>
        <source>Top-down</source>
        <translation>Von oben nach unten</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::VisitDetails</name>
    <message>
        <source>Details of the row</source>
        <translation>Einzelheiten der Zeile</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Select a row to see its data.</source>
        <translation>Eine Zeile wählen, um ihre Daten zu sehen.</translation>
    </message>
    <message>
        <source>This execution has a history of its own: open it in a tab.</source>
        <translation>Diese Ausführung hat eine eigene Historie: in einem Tab öffnen.</translation>
    </message>
    <message>
        <source>Its input is not known.</source>
        <translation>Ihre Eingabe ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It has no output yet.</source>
        <translation>Sie hat noch keine Ausgabe.</translation>
    </message>
    <message>
        <source>No variables are known there.</source>
        <translation>Dort sind keine Variablen bekannt.</translation>
    </message>
    <message>
        <source>No phases are known of this row.</source>
        <translation>Von dieser Zeile sind keine Phasen bekannt.</translation>
    </message>
    <message>
        <source>No definition is known.</source>
        <translation>Es ist keine Definition bekannt.</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>Ereignis %1</translation>
    </message>
    <message>
        <source>The history has no events of this row.</source>
        <translation>Die Historie hat keine Ereignisse dieser Zeile.</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::WatchModel</name>
    <message>
        <source>Add an expression</source>
        <translation>Ausdruck hinzufügen</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::WatchPanel</name>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Rename the group</source>
        <translation>Die Gruppe umbenennen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Pin on the canvas</source>
        <translation>Auf die Zeichenfläche heften</translation>
    </message>
    <message>
        <source>Into a new group</source>
        <translation>In eine neue Gruppe</translation>
    </message>
    <message>
        <source>Into the group %1</source>
        <translation>In die Gruppe %1</translation>
    </message>
    <message>
        <source>Out of the group</source>
        <translation>Aus der Gruppe</translation>
    </message>
    <message>
        <source>Delete the group and its expressions</source>
        <translation>Die Gruppe und ihre Ausdrücke löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>WhyNot</name>
    <message>
        <source>No document is open.</source>
        <translation>Kein Dokument ist offen.</translation>
    </message>
    <message>
        <source>No state is selected.</source>
        <translation>Kein Zustand ist ausgewählt.</translation>
    </message>
    <message>
        <source>This is %1, not a state machine.</source>
        <translation>Dies ist %1, keine Zustandsmaschine.</translation>
    </message>
    <message>
        <source>The text cannot be read: mend it first.</source>
        <translation>Der Text ist nicht lesbar: zuerst berichtigen.</translation>
    </message>
    <message>
        <source>No problem has a quick fix.</source>
        <translation>Kein Problem hat eine Schnellkorrektur.</translation>
    </message>
    <message>
        <source>No breakpoint stands on the selected state.</source>
        <translation>Am ausgewählten Zustand ist kein Haltepunkt.</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>Alles ist gespeichert.</translation>
    </message>
    <message>
        <source>The document has no file yet: save it first.</source>
        <translation>Das Dokument hat noch keine Datei: zuerst speichern.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation>Nichts wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Nothing was selected before this.</source>
        <translation>Vorher war nichts ausgewählt.</translation>
    </message>
    <message>
        <source>Nothing was selected after this.</source>
        <translation>Danach war nichts ausgewählt.</translation>
    </message>
    <message>
        <source>Nothing has run yet: Run (F5) starts it.</source>
        <translation>Noch nichts ist gelaufen: Starten (F5) beginnt.</translation>
    </message>
    <message>
        <source>The run is under way: pause it first (F6).</source>
        <translation>Der Lauf ist im Gang: zuerst anhalten (F6).</translation>
    </message>
    <message>
        <source>The run is paused already.</source>
        <translation>Der Lauf ist schon angehalten.</translation>
    </message>
    <message>
        <source>The run has ended.</source>
        <translation>Der Lauf ist zu Ende.</translation>
    </message>
    <message>
        <source>No step is possible here.</source>
        <translation>Hier ist kein Schritt möglich.</translation>
    </message>
    <message>
        <source>The run has ended; one phase back (F7) leads into it.</source>
        <translation>Der Lauf ist zu Ende; eine Phase zurück (F7) führt hinein.</translation>
    </message>
    <message>
        <source>This is the last event of the history.</source>
        <translation>Dies ist das letzte Ereignis des Verlaufs.</translation>
    </message>
    <message>
        <source>This is the first event of the history.</source>
        <translation>Dies ist das erste Ereignis des Verlaufs.</translation>
    </message>
    <message>
        <source>This is the first moment of the run.</source>
        <translation>Dies ist der erste Moment des Laufs.</translation>
    </message>
    <message>
        <source>No Task waits for an answer.</source>
        <translation>Kein Task wartet auf eine Antwort.</translation>
    </message>
    <message>
        <source>This is the newest moment already.</source>
        <translation>Dies ist schon der neueste Moment.</translation>
    </message>
    <message>
        <source>The run goes by the text of now already.</source>
        <translation>Der Lauf geht schon nach dem jetzigen Text.</translation>
    </message>
    <message>
        <source>Nothing waits for the clock.</source>
        <translation>Nichts wartet auf die Uhr.</translation>
    </message>
    <message>
        <source>The document is still being read.</source>
        <translation>Das Dokument wird noch gelesen.</translation>
    </message>
    <message>
        <source>No state has this edge: set the breakpoint on the state it leads to.</source>
        <translation>Diese Kante gehört zu keinem Zustand: den Haltepunkt an dem Zustand setzen, zu dem sie führt.</translation>
    </message>
    <message>
        <source>Neither a state nor an edge is selected.</source>
        <translation>Weder ein Zustand noch eine Kante ist ausgewählt.</translation>
    </message>
    <message>
        <source>No breakpoint stands on the selected edge.</source>
        <translation>An der ausgewählten Kante ist kein Haltepunkt.</translation>
    </message>
    <message>
        <source>The selected state is no Parallel and no Map, and has started no execution.</source>
        <translation>Der ausgewählte Zustand ist kein Parallel und keine Map und hat keine Ausführung gestartet.</translation>
    </message>
    <message>
        <source>Nothing of the run can be changed here.</source>
        <translation>Hier kann nichts am Lauf geändert werden.</translation>
    </message>
    <message>
        <source>No way out of a Choice is selected.</source>
        <translation>Kein Weg aus einer Choice ist gewählt.</translation>
    </message>
    <message>
        <source>No item of a Map is looked at.</source>
        <translation>Kein Element einer Map wird betrachtet.</translation>
    </message>
    <message>
        <source>This is an imported history, which is looked at: Fork from here (Ctrl+Shift+B) goes on with it.</source>
        <translation>Dies ist ein eingelesener Verlauf, der angesehen wird: „Von hier abzweigen“ (Strg+Umschalt+B) macht damit weiter.</translation>
    </message>
    <message>
        <source>The selected state is no Parallel and no Map.</source>
        <translation>Der ausgewählte Zustand ist weder Parallel noch Map.</translation>
    </message>
    <message>
        <source>The selected state is in JSONata already.</source>
        <translation>Der ausgewählte Zustand ist schon in JSONata.</translation>
    </message>
    <message>
        <source>The definition is in JSONata already.</source>
        <translation>Die Definition ist schon in JSONata.</translation>
    </message>
    <message>
        <source>No other document is open.</source>
        <translation>Kein anderes Dokument ist offen.</translation>
    </message>
    <message>
        <source>No text is selected.</source>
        <translation>Kein Text ist ausgewählt.</translation>
    </message>
    <message>
        <source>The clipboard is empty.</source>
        <translation>Die Zwischenablage ist leer.</translation>
    </message>
    <message>
        <source>The document has no problems.</source>
        <translation>Das Dokument hat keine Probleme.</translation>
    </message>
    <message>
        <source>The selected states do not stand in one list.</source>
        <translation>Die ausgewählten Zustände stehen nicht in einer Liste.</translation>
    </message>
    <message>
        <source>No state stands above.</source>
        <translation>Kein Zustand steht darüber.</translation>
    </message>
    <message>
        <source>No state stands below.</source>
        <translation>Kein Zustand steht darunter.</translation>
    </message>
    <message>
        <source>The graph is not shown: only the text is.</source>
        <translation>Der Graph ist nicht zu sehen, nur der Text.</translation>
    </message>
    <message>
        <source>It is folded already.</source>
        <translation>Er ist schon zugeklappt.</translation>
    </message>
    <message>
        <source>All are folded already.</source>
        <translation>Es sind schon alle zugeklappt.</translation>
    </message>
    <message>
        <source>The workflow has no Parallel and no Map.</source>
        <translation>Der Workflow hat kein Parallel und keine Map.</translation>
    </message>
    <message>
        <source>None is folded.</source>
        <translation>Keiner ist zugeklappt.</translation>
    </message>
    <message>
        <source>The whole workflow is shown already.</source>
        <translation>Es ist schon der ganze Workflow zu sehen.</translation>
    </message>
    <message>
        <source>There are no tests yet: run the workflow and make one of it.</source>
        <translation>Es gibt noch keine Tests: den Workflow starten und einen daraus machen.</translation>
    </message>
    <message>
        <source>There is no other run to compare with: run the workflow once more, or fork.</source>
        <translation>Es gibt keinen anderen Lauf zum Vergleichen: Lassen Sie den Workflow noch einmal laufen, oder zweigen Sie ab.</translation>
    </message>
    <message>
        <source>JSON has no comments, and this text holds none.</source>
        <translation>JSON hat keine Kommentare, und dieser Text enthält keine.</translation>
    </message>
    <message>
        <source>It is unfolded already, and no item of it failed.</source>
        <translation>Es ist schon aufgeklappt, und kein Element davon ist fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Drop: %1</source>
        <translation>Ablegen: %1</translation>
    </message>
    <message>
        <source>The text cannot be read; mend it first</source>
        <translation>Der Text ist nicht lesbar; zuerst berichtigen</translation>
    </message>
    <message>
        <source>Hold Shift to take what follows along.</source>
        <translation>Mit Umschalt kommt mit, was folgt.</translation>
    </message>
    <message>
        <source>No drop here</source>
        <translation>Hier nicht ablegen</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Move: %1</source>
        <translation>Verschieben: %1</translation>
    </message>
    <message>
        <source>as a new rule of %1</source>
        <translation>als neue Regel von %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>as the default of %1</source>
        <translation>als Vorgabe von %1</translation>
    </message>
    <message>
        <source>as a branch of %1</source>
        <translation>als Zweig von %1</translation>
    </message>
    <message>
        <source>when %1 fails</source>
        <translation>wenn %1 fehlschlägt</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>as the first state</source>
        <translation>als erster Zustand</translation>
    </message>
    <message>
        <source>Nothing can be added here</source>
        <translation>Hier lässt sich nichts hinzufügen</translation>
    </message>
    <message>
        <source>This ARN is not complete</source>
        <translation>Diese ARN ist nicht vollständig</translation>
    </message>
    <message>
        <source>No Task is known for an ARN of %1</source>
        <translation>Für eine ARN von %1 ist kein Task bekannt</translation>
    </message>
    <message>
        <source>Move %1 by hand</source>
        <translation>%1 von Hand verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n states by hand</source>
        <translation>
            <numerusform>%n Zustand von Hand verschieben</numerusform>
            <numerusform>%n Zustände von Hand verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Lay out %1 again</source>
        <translation>%1 neu anordnen</translation>
    </message>
    <message>
        <source>Lay out again</source>
        <translation>Neu anordnen</translation>
    </message>
    <message>
        <source>Add a state…</source>
        <translation>Zustand hinzufügen…</translation>
    </message>
    <message>
        <source>Add a note here…</source>
        <translation>Hier Notiz hinzufügen…</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>Notiz hinzufügen…</translation>
    </message>
    <message>
        <source>Let the layout place it</source>
        <translation>Der Anordnung überlassen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Hier anfangen</translation>
    </message>
    <message>
        <source>Toggle breakpoint</source>
        <translation>Haltepunkt umschalten</translation>
    </message>
    <message>
        <source>Edit breakpoint…</source>
        <translation>Haltepunkt bearbeiten…</translation>
    </message>
    <message>
        <source>Run to here</source>
        <translation>Bis hier ausführen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Aufklappen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Zuklappen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Wrap in a Parallel</source>
        <translation>In ein Parallel einpacken</translation>
    </message>
    <message>
        <source>Wrap in a Map</source>
        <translation>In eine Map einpacken</translation>
    </message>
    <message>
        <source>Extract to a workflow of its own</source>
        <translation>In einen eigenen Workflow herauslösen</translation>
    </message>
    <message>
        <source>Keep in Mine</source>
        <translation>Unter „Eigene“ aufheben</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>%1 is then not reached</source>
        <translation>%1 wird dann nicht erreicht</translation>
    </message>
    <message>
        <source>%1 and %2 more are then not reached</source>
        <translation>%1 und %2 weitere werden dann nicht erreicht</translation>
    </message>
    <message>
        <source>%1 becomes its default</source>
        <translation>%1 wird seine Vorgabe</translation>
    </message>
    <message>
        <source>%1 goes</source>
        <translation>%1 fällt weg</translation>
    </message>
    <message>
        <source>the way then ends there all the same</source>
        <translation>der Weg endet dann trotzdem dort</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n states</source>
        <translation>
            <numerusform>%n Zustand</numerusform>
            <numerusform>%n Zustände</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is closed to drops: %2</source>
        <translation>In %1 lässt sich nichts ablegen: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>not reached: nothing leads to it yet</source>
        <translation>nicht erreicht: noch führt nichts dorthin</translation>
    </message>
    <message>
        <source>as the first state of %1</source>
        <translation>als erster Zustand von %1</translation>
    </message>
    <message>
        <source>into %1, at its end</source>
        <translation>in %1, ans Ende</translation>
    </message>
    <message>
        <source>%1 cannot be put into itself</source>
        <translation>%1 kann nicht in sich selbst gesetzt werden</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>by a new rule of %1</source>
        <translation>durch eine neue Regel von %1</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>as a new branch of %1</source>
        <translation>als neuer Zweig von %1</translation>
    </message>
    <message>
        <source>Catch</source>
        <translation>Abfangen</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Hinein</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>In %1 ändern</translation>
    </message>
    <message>
        <source>change %1 to %2</source>
        <translation>%1 in %2 ändern</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>An seiner Stelle</translation>
    </message>
    <message>
        <source>in place of %1</source>
        <translation>anstelle von %1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Graph of the workflow</source>
        <translation>Graph des Workflows</translation>
    </message>
    <message>
        <source>Press Space to add the first state</source>
        <translation>Die Leertaste fügt den ersten Zustand hinzu</translation>
    </message>
    <message>
        <source>Move note</source>
        <translation>Notiz verschieben</translation>
    </message>
    <message>
        <source>Lead to %1</source>
        <translation>Zu %1 führen</translation>
    </message>
    <message>
        <source>Lead %1 back to itself</source>
        <translation>%1 zu sich selbst zurückführen</translation>
    </message>
    <message>
        <source>Lead to %1 by a rule; with Shift as the default</source>
        <translation>Durch eine Regel zu %1 führen; mit Umschalt als Vorgabe</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Resize note</source>
        <translation>Größe der Notiz ändern</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Detach note</source>
        <translation>Notiz lösen</translation>
    </message>
    <message>
        <source>Attach note</source>
        <translation>Notiz anheften</translation>
    </message>
    <message>
        <source>Detach from %1</source>
        <translation>Von %1 lösen</translation>
    </message>
    <message>
        <source>Attach to %1</source>
        <translation>An %1 anheften</translation>
    </message>
    <message>
        <source>%1, no such state</source>
        <translation>%1, gibt es nicht</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>attempt %1 of %2</source>
        <translation>Versuch %1 von %2</translation>
    </message>
    <message>
        <source>item %1 of %2</source>
        <translation>Element %1 von %2</translation>
    </message>
    <message>
        <source>%1 succeeded</source>
        <translation>%1 erfolgreich</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 caught</source>
        <translation>%1 abgefangen</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 laufend</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>%1 aborted</source>
        <translation>%1 abgebrochen</translation>
    </message>
    <message>
        <source>retries %1</source>
        <translation>wiederholt %1</translation>
    </message>
    <message>
        <source>breakpoint</source>
        <translation>Haltepunkt</translation>
    </message>
    <message>
        <source>breakpoint, off</source>
        <translation>Haltepunkt, ausgeschaltet</translation>
    </message>
    <message>
        <source>breakpoint at its end</source>
        <translation>Haltepunkt am Ende</translation>
    </message>
    <message>
        <source>breakpoint on a retry</source>
        <translation>Haltepunkt bei Wiederholung</translation>
    </message>
    <message>
        <source>breakpoint on an error</source>
        <translation>Haltepunkt bei Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%n breakpoint(s) inside</source>
        <translation>
            <numerusform>%n Haltepunkt darin</numerusform>
            <numerusform>%n Haltepunkte darin</numerusform>
        </translation>
    </message>
    <message>
        <source>mocked</source>
        <translation>mit Mock</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>, rule %1: %2</source>
        <translation>, Regel %1: %2</translation>
    </message>
    <message>
        <source>, default</source>
        <translation>, Vorgabe</translation>
    </message>
    <message>
        <source>, catches %1</source>
        <translation>, fängt %1 ab</translation>
    </message>
    <message>
        <source>, loop</source>
        <translation>, Schleife</translation>
    </message>
    <message>
        <source>, taken %1 times</source>
        <translation>, %1-mal genommen</translation>
    </message>
    <message>
        <source>, selected</source>
        <translation>, ausgewählt</translation>
    </message>
    <message>
        <source>Put %1 here; edges follow</source>
        <translation>%1 hierher setzen; Kanten folgen</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Note at %1: %2</source>
        <translation>Notiz an %1: %2</translation>
    </message>
    <message>
        <source>The state has changed; it was not renamed.</source>
        <translation>Der Zustand hat sich geändert; er wurde nicht umbenannt.</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>The text cannot be read; this is its last good picture</source>
        <translation>Der Text ist nicht lesbar; dies ist das letzte gute Bild</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>Viewing the past: event %1 of %2</source>
        <translation>Blick in die Vergangenheit: Ereignis %1 von %2</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>never tried again</source>
        <translation>nie wiederholt</translation>
    </message>
    <message>
        <source>↻ %1: after %2</source>
        <translation>↻ %1: nach %2</translation>
    </message>
    <message>
        <source>; %1 at most</source>
        <translation>; höchstens %1</translation>
    </message>
    <message>
        <source>, each by chance from 0</source>
        <translation>, jeweils zufällig ab 0</translation>
    </message>
    <message>
        <source>There is no state “%1” here</source>
        <translation>Hier gibt es keinen Zustand „%1“</translation>
    </message>
    <message>
        <source>, attempt %1 of %2</source>
        <translation>, Versuch %1 von %2</translation>
    </message>
    <message>
        <source>Nothing leads here</source>
        <translation>Nichts führt hierher</translation>
    </message>
    <message>
        <source>Rule %1: %2</source>
        <translation>Regel %1: %2</translation>
    </message>
    <message>
        <source>When no rule holds</source>
        <translation>Wenn keine Regel zutrifft</translation>
    </message>
    <message>
        <source>Catches %1</source>
        <translation>Fängt %1 ab</translation>
    </message>
    <message>
        <source>Taken ×%1</source>
        <translation>Genommen ×%1</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>Parallel</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Succeed</source>
        <translation>Succeed</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Fail</translation>
    </message>
    <message>
        <source>reached by no test</source>
        <translation>von keinem Test erreicht</translation>
    </message>
    <message>
        <source>tests that reach it: %1</source>
        <translation>Tests, die dorthin kommen: %1</translation>
    </message>
    <message>
        <source>, taken by no test</source>
        <translation>, von keinem Test genommen</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Lead from %1</source>
        <translation>Von %1 ausgehen lassen</translation>
    </message>
    <message>
        <source>To place %1</source>
        <translation>An Platz %1</translation>
    </message>
    <message>
        <source>Drop it on another rule of the same state to change the order</source>
        <translation>Auf einer anderen Regel desselben Zustands loslassen ändert die Reihenfolge</translation>
    </message>
    <message>
        <source>Drop it on another catcher of the same state to change the order</source>
        <translation>Auf einem anderen Catcher desselben Zustands loslassen ändert die Reihenfolge</translation>
    </message>
    <message>
        <source>Drop here</source>
        <translation>Hier ablegen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste after it</source>
        <translation>Danach einfügen</translation>
    </message>
    <message>
        <source>Paste onto this edge</source>
        <translation>Auf dieser Kante einfügen</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht dort</translation>
    </message>
    <message>
        <source>A %1, B %2</source>
        <translation>A %1, B %2</translation>
    </message>
    <message>
        <source>, taken by A alone</source>
        <translation>, nur von A genommen</translation>
    </message>
    <message>
        <source>, taken by B alone</source>
        <translation>, nur von B genommen</translation>
    </message>
    <message>
        <source>Open its run here</source>
        <translation>Seinen Lauf hier öffnen</translation>
    </message>
    <message>
        <source>Open its run in a tab</source>
        <translation>Seinen Lauf in einem Tab öffnen</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>nested</source>
        <translation>verschachtelt</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>von außen</translation>
    </message>
    <message>
        <source>asks first</source>
        <translation>fragt zuerst</translation>
    </message>
    <message>
        <source>Hide the legend</source>
        <translation>Die Legende ausblenden</translation>
    </message>
    <message>
        <source>mock</source>
        <translation>Mock</translation>
    </message>
    <message>
        <source>Legend: %1</source>
        <translation>Legende: %1</translation>
    </message>
    <message>
        <source>runs %1</source>
        <translation>führt %1 aus</translation>
    </message>
    <message>
        <source>runs %1, run %2</source>
        <translation>führt %1 aus, Lauf %2</translation>
    </message>
    <message>
        <source>Open in a tab</source>
        <translation>In einem Tab öffnen</translation>
    </message>
    <message>
        <source>Do not stop here</source>
        <translation>Hier nicht anhalten</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier anhalten</translation>
    </message>
    <message>
        <source>, breakpoint</source>
        <translation>, Haltepunkt</translation>
    </message>
    <message>
        <source>, breakpoint, off</source>
        <translation>, Haltepunkt, aus</translation>
    </message>
    <message>
        <source>Do not stop where it is tested</source>
        <translation>Nicht anhalten, wo sie geprüft wird</translation>
    </message>
    <message>
        <source>Stop where it is tested</source>
        <translation>Anhalten, wo sie geprüft wird</translation>
    </message>
    <message>
        <source>breakpoint on a change of a variable</source>
        <translation>Haltepunkt bei Änderung einer Variablen</translation>
    </message>
    <message>
        <source>breakpoint where an error is caught</source>
        <translation>Haltepunkt, wo ein Fehler abgefangen wird</translation>
    </message>
    <message>
        <source>, breakpoint where it is tested</source>
        <translation>, Haltepunkt, wo sie geprüft wird</translation>
    </message>
    <message>
        <source>Group…</source>
        <translation>Gruppieren …</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Keine Gruppe</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Group states</source>
        <translation>Zustände gruppieren</translation>
    </message>
    <message>
        <source>Rename group</source>
        <translation>Gruppe umbenennen</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Gruppe auflösen</translation>
    </message>
    <message>
        <source>Select its states</source>
        <translation>Ihre Zustände auswählen</translation>
    </message>
    <message>
        <source>Group %1: %2</source>
        <translation>Gruppe %1: %2</translation>
    </message>
    <message>
        <source>Edit this breakpoint…</source>
        <translation>Diesen Haltepunkt bearbeiten…</translation>
    </message>
    <message>
        <source>Clear this breakpoint</source>
        <translation>Diesen Haltepunkt entfernen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Take this way now</source>
        <translation>Jetzt diesen Weg nehmen</translation>
    </message>
    <message>
        <source>Take this card away</source>
        <translation>Diese Karte wegnehmen</translation>
    </message>
    <message>
        <source>Pin it on the canvas: it follows the moment</source>
        <translation>Auf die Zeichenfläche heften: Es folgt dem Moment</translation>
    </message>
    <message>
        <source>It belongs to another workflow: open its run in a tab to change it</source>
        <translation>Das gehört zu einem anderen Workflow: Öffne seinen Lauf in einem Tab, um es zu ändern</translation>
    </message>
    <message>
        <source>both runs</source>
        <translation>beide Läufe</translation>
    </message>
    <message>
        <source>only A</source>
        <translation>nur A</translation>
    </message>
    <message>
        <source>only B</source>
        <translation>nur B</translation>
    </message>
    <message>
        <source>left half A, right half B</source>
        <translation>linke Hälfte A, rechte Hälfte B</translation>
    </message>
    <message>
        <source>breakpoint on a change of an expression</source>
        <translation>Haltepunkt auf Änderung eines Ausdrucks</translation>
    </message>
    <message>
        <source>breakpoint before a phase of it</source>
        <translation>Haltepunkt vor einer Phase davon</translation>
    </message>
    <message>
        <source>trail %1, set by hand</source>
        <translation>Spur %1, von Hand gesetzt</translation>
    </message>
    <message>
        <source>trail %1</source>
        <translation>Spur %1</translation>
    </message>
    <message>
        <source>Drag to catch an error; a click stops on errors</source>
        <translation>Ziehen fängt einen Fehler; ein Klick hält bei Fehlern an</translation>
    </message>
    <message>
        <source>Stop at %1</source>
        <translation>Anhalten bei %1</translation>
    </message>
    <message>
        <source>Stop on this way out of %1</source>
        <translation>Anhalten auf diesem Weg aus %1</translation>
    </message>
    <message>
        <source>A breakpoint stands on a state, or on an edge that leaves one</source>
        <translation>Ein Haltepunkt steht an einem Zustand oder an einer Kante, die einen verlässt</translation>
    </message>
    <message>
        <source>Stops %1: click to clear it, drag to take it elsewhere</source>
        <translation>Hält an, %1: Klick entfernt ihn, Ziehen bringt ihn anderswohin</translation>
    </message>
    <message>
        <source>Click to stop %1</source>
        <translation>Klick hält an, %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>retries as the deployment says</source>
        <translation>Wiederholungen, wie das Deployment sie sagt</translation>
    </message>
    <message>
        <source>tried again as the deployment says: %1</source>
        <translation>wiederholt, wie das Deployment es sagt: %1</translation>
    </message>
    <message>
        <source>The notes are not shown: View, Show, Notes.</source>
        <translation>Die Notizen sind nicht zu sehen: Ansicht, Anzeigen, Notizen.</translation>
    </message>
    <message>
        <source>The run is not paused at this Choice.</source>
        <translation>Der Lauf steht nicht an dieser Choice.</translation>
    </message>
    <message>
        <source>The clipboard is empty.</source>
        <translation>Die Zwischenablage ist leer.</translation>
    </message>
    <message>
        <source>The clipboard holds no states.</source>
        <translation>Die Zwischenablage enthält keine Zustände.</translation>
    </message>
    <message>
        <source>Select the states of the group first.</source>
        <translation>Wählen Sie zuerst die Zustände der Gruppe aus.</translation>
    </message>
    <message>
        <source>The states of a group stand in one frame.</source>
        <translation>Die Zustände einer Gruppe stehen in einem Rahmen.</translation>
    </message>
    <message>
        <source>This is %1, not a state machine.</source>
        <translation>Dies ist %1, keine Zustandsmaschine.</translation>
    </message>
    <message>
        <source>The text cannot be read; mend it first.</source>
        <translation>Der Text ist nicht lesbar; zuerst berichtigen.</translation>
    </message>
    <message>
        <source>reached, with tests</source>
        <translation>erreicht, mit Tests</translation>
    </message>
    <message>
        <source>not reached by any</source>
        <translation>von keinem erreicht</translation>
    </message>
    <message>
        <source>ways that tests took: %1 of %2</source>
        <translation>Wege, die Tests nahmen: %1 von %2</translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::ZoomBar</name>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Vergrößerung</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Fit the drawing (Ctrl+0)</source>
        <translation>Die Zeichnung einpassen (Strg+0)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
</TS>
