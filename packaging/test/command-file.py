"""Reads capi-wizard.cmd by cmd's rules: percent signs first, then what stands outside of quotes. With folders and
arguments that hold what cmd takes for its own, none of it may end up outside of quotes, nor change."""
import pathlib
import re
import sys

lines = pathlib.Path(sys.argv[1]).read_text(encoding="ascii").splitlines()
code = [one for one in lines if one.strip() and not re.match(r"\s*rem\b", one, re.I)]
assert any(re.match(r"setlocal DisableDelayedExpansion$", one, re.I) for one in code), "exclamation marks are eaten"
assert not any("!" in one for one in code), "a variable is read by delayed expansion"
for one in code:
    # "call" reads its line a second time.
    call = re.search(r"\bcall\b(.*)$", one, re.I)
    assert not call or re.fullmatch(r" :\w+", call.group(1)), one

FOLDER = r"C:\Users\Jörg & Söhne (100%) ^ wow!\app"
ARGUMENTS = '--data-dir "D:\\a b & c%d^e!f" list "ü|ö" "<x>"'


def expand(line):
    """Percent signs as in a batch file: an argument's are not read again, since each is replaced once."""
    known = {"FOUND": FOLDER, "APP": FOLDER, "TRY": FOLDER, "CAPI_WIZARD_JAVA_OPTS": "", "ERRORLEVEL": "0"}

    def one(match):
        whole = match.group(0)
        if whole == "%%":
            return "%"
        if whole == "%*":
            return ARGUMENTS
        if whole.startswith("%~"):
            return FOLDER
        return known.get(match.group(1), FOLDER)

    return re.sub(r"%%|%\*|%~\w+|%(\w+)%", one, line)


def outside(line):
    """What stands outside of quotes, a caret's next sign left out."""
    found, quoted, at = "", False, 0
    while at < len(line):
        if line[at] == '"':
            quoted = not quoted
        elif not quoted:
            if line[at] == "^":
                at += 1
            else:
                found += line[at]
        at += 1
    assert not quoted, line
    return found


started = 0
for one in code:
    read = expand(one)
    bare = outside(read)
    assert "Söhne" not in bare, f"a folder stands outside of quotes: {one}"
    if "%*" in one:
        started += 1
        assert not re.search(r"[&|<>^%!]", bare), bare
        assert read.endswith(ARGUMENTS), read
assert started == 1, "the program is started at one place"
print("capi-wizard.cmd: folders and arguments with blanks, &, %, ^, ! and umlauts stay whole")
