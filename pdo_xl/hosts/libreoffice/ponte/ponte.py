"""The component that LibreOffice loads: it reaches the installed program, and says so where it cannot.

It runs in LibreOffice's own Python, whatever that is: nothing here may need 3.11. `pdo_xl.json` beside it, written by
`pdo-xl installa --libreoffice`, says where the program is.
"""

import json
import os
import site
import sys

import unohelper
from com.sun.star.awt import XCallback
from com.sun.star.lang import XServiceInfo
from com.sun.star.script import XInvocation2
from com.sun.star.task import XJob, XJobExecutor

NAME = "it.pdo_xl.Ponte"
SERVICES = (NAME, "com.sun.star.task.Job")
METHODS = ("esegui", "funzione")
ANSWER = "ultima_risposta"
WITH_FILE = ("distribuisci", "raccogli")
"""The commands that work on the document's file, and ask for a folder."""
BAR = "it.pdo_xl.avviso"
WARNING = 2
"""Source: com.sun.star.frame.InfobarType."""

WITH_CHILDREN = 1
"""Source: com.sun.star.awt.InvalidateStyle."""

TITLE = "Piano degli Obiettivi"
ASK = "Chiedere al tecnico di eseguire «pdo-xl installa --libreoffice» e poi «pdo-xl diagnosi»."

_last = {"answer": "", "is_busy": False}


class NotInstalled(Exception):
    """The program is not where the installation said."""


def bridge():
    """Load the program, once. Raises: NotInstalled."""
    if sys.version_info < (3, 11):
        raise NotInstalled(
            "Il Python di questo LibreOffice è il %d.%d, ma pdo_xl vuole il 3.11 o uno più recente: "
            "aggiornare LibreOffice." % sys.version_info[:2]
        )
    before = list(sys.path)
    try:
        from pdo_xl.hosts.libreoffice import bridge as program
    except ImportError:
        try:
            with open(os.path.join(os.path.dirname(__file__), "pdo_xl.json"), encoding="utf-8") as file:
                for place in json.load(file)["percorsi"]:
                    site.addsitedir(place)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise NotInstalled("L'estensione pdo_xl non è completa (%s). %s" % (type(error).__name__, ASK))
        # In front: what was tried together is used together.
        sys.path[:] = [path for path in sys.path if path not in before] + before
        try:
            from pdo_xl.hosts.libreoffice import bridge as program
        except ImportError as error:
            raise NotInstalled("Il programma pdo_xl non si trova o non è completo (%s). %s" % (error, ASK))
    return program


def concerns(document):
    """Tell whether a document has the modules of a Piano degli Obiettivi, before anything is loaded for it."""
    try:
        libraries = document.BasicLibraries
        return any(
            libraries.isLibraryLoaded(name) and libraries.getByName(name).hasByName("PDO")
            for name in libraries.ElementNames
        )
    except Exception:  # noqa: BLE001 - whatever it is, it is no plan
        return False


def with_file(name):
    """The function of a command that works on files; None for another, or where this Python lacks what it needs."""
    if name not in WITH_FILE:
        return None
    try:
        from pdo_xl.workbook.files import sharing_buttons
    except ImportError:
        return None
    return getattr(sharing_buttons, name)


class Ponte(unohelper.Base, XJob, XJobExecutor, XInvocation2, XServiceInfo):
    """A job when documents are opened, a command of the menu, and an object that the document's macros call."""

    def __init__(self, context):
        self.context = context

    def execute(self, arguments):
        """A document was opened."""
        environment = {}
        for argument in arguments:
            if argument.Name == "Environment":
                environment = {entry.Name: entry.Value for entry in argument.Value}
        document = environment.get("Model")
        if document is not None and concerns(document):
            try:
                program = bridge()
                warning = program.opened(document)
                program.hear_refused(document, lambda: self.later(self.say, document, "!" + warning))
            except NotInstalled as error:
                warning = str(error)
            except Exception as error:  # noqa: BLE001 - LibreOffice would drop it without a word
                warning = "Il pulsante e le formule PDO_ possono non rispondere: %s. %s" % (type(error).__name__, ASK)
            if warning:
                warn(document, warning)

    def trigger(self, command):
        """A command of the menu, for the document in front."""
        desktop = self.context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", self.context)
        self.run(command, desktop.getCurrentComponent())

    def run(self, command, document):
        """Run a macro and show what it says; one that a second click asks for meanwhile is left out."""
        if not _last["is_busy"]:
            _last["is_busy"] = True
            try:
                self.run_alone(command, document)
            finally:
                _last["is_busy"] = False

    def run_alone(self, command, document):
        """Run a macro; what it asks is asked, and what is typed goes back behind the command."""
        while True:
            answer = self.answer(command, document)
            _last["answer"] = answer
            if not answer.startswith("?"):
                break
            proposed, question = "1", answer[1:]
            if question.startswith("|"):
                _, proposed, question = question.split("|", 2)
            is_folder = command.partition("\n")[0] in WITH_FILE
            typed = bridge().ask(self.context, document, question, proposed, is_folder=is_folder)
            if not typed:
                return
            command = "%s\n%s" % (command, typed)
        if answer:
            show(self.context, document, answer)

    def say(self, document, text):
        """Say what no macro says."""
        _last["answer"] = text
        show(self.context, document, text)

    def later(self, do, *what):
        """Do it when the button is let go, and can be drawn so."""
        caller = self.context.ServiceManager.createInstanceWithContext("com.sun.star.awt.AsyncCallback", self.context)
        caller.addCallback(Later(do, what), None)

    def answer(self, command, document):
        """Run a macro once."""
        name = command.partition("\n")[0]
        try:
            return bridge().run(self.context, document, command, lambda: with_file(name))
        except NotInstalled as error:
            return "!%s" % error
        except Exception as error:  # noqa: BLE001 - Basic would stop without a word
            return "!Il comando non è riuscito, e il foglio è com'era (%s: %s). %s" % (type(error).__name__, error, ASK)

    def invoke(self, name, parameters, _places, _values):
        if name == "esegui":
            self.later(self.run, *parameters)
            return None, (), ()
        function, arguments, document = parameters
        try:
            answer = bridge().answer(document, function, arguments)
        except NotInstalled as error:
            answer = (1, 1, ("#PDO: %s" % error,))
        return answer, (), ()

    def getValue(self, _name):
        return _last["answer"]

    def setValue(self, _name, value):
        _last["answer"] = value

    def hasMethod(self, name):
        return name in METHODS

    def hasProperty(self, name):
        return name == ANSWER

    def getIntrospection(self):
        return None

    def getMemberNames(self):
        return (*METHODS, ANSWER)

    def getInfo(self):
        return ()

    def getInfoForName(self, _name, _exact):
        return None

    def getImplementationName(self):
        return NAME

    def supportsService(self, name):
        return name in SERVICES

    def getSupportedServiceNames(self):
        return SERVICES


class Later(unohelper.Base, XCallback):
    """What is done a little later."""

    def __init__(self, do, what):
        self.do, self.what = do, what

    def notify(self, _data):
        """Do it now."""
        self.do(*self.what)


def warn(document, text):
    """Show a warning above a document, once."""
    controller = document.getCurrentController()
    # An older LibreOffice has no such bar, and a document without a window nobody who reads it.
    if hasattr(controller, "hasInfobar") and not controller.hasInfobar(BAR):
        controller.appendInfobar(BAR, TITLE, text, WARNING, (), True)


def show(context, document, answer):
    """Show a macro's answer in a message box; what begins with "!" is a warning."""
    from com.sun.star.awt.MessageBoxType import INFOBOX, WARNINGBOX

    window = document.getCurrentController().getFrame().getContainerWindow()
    toolkit = context.ServiceManager.createInstanceWithContext("com.sun.star.awt.Toolkit", context)
    kind = WARNINGBOX if answer.startswith("!") else INFOBOX
    text = answer[1:] if answer.startswith("!") else answer
    box = toolkit.createMessageBox(window, kind, 1, TITLE, text)
    try:
        box.execute()
    finally:
        box.dispose()
        # Over a button that was pressed the mouse is no more, and nobody has told it: it would stay drawn so.
        document.getCurrentController().getFrame().getComponentWindow().invalidate(WITH_CHILDREN)


g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(Ponte, NAME, SERVICES)
