"""Made-up students, who answer the small lesson 03-shares: well, badly, not at all, or in ways that break things.

    students = Students(tmp_path, handout)      # a notebook per student, from what was handed out
    students.answer("Ann Lee", {"3.1": "double[] shares(int[] counts) { … }"})
"""

import json
from pathlib import Path

import lessons

SHARES = """double[] shares(int[] counts) {
    double whole = Math.max(1, total(counts));
    return IntStream.of(counts).mapToDouble(count -> count / whole).toArray();
}"""
DISTANCE = """double distance(int[] one, int[] other) {
    return 0.5 * IntStream.range(0, one.length)
            .mapToDouble(i -> Math.abs(shares(one)[i] - shares(other)[i])).sum();
}"""
NOT_HALVED = DISTANCE.replace("0.5 * ", "")


def shares(body: str) -> str:
    return f"double[] shares(int[] counts) {{\n    {body}\n}}"


class Students:
    def __init__(self, folder: Path, handout: Path):
        self.folder = folder
        self.handout = handout
        folder.mkdir(parents=True, exist_ok=True)

    def file(self, who: str) -> Path:
        """Where a student's notebook lies, as teachers get it: in a folder of the student's own."""
        (self.folder / who).mkdir(parents=True, exist_ok=True)
        return self.folder / who / self.handout.name

    def answer(self, who: str, answers: dict[str, str], file: Path | None = None) -> Path:
        """A notebook in which a student has replaced the stubs that are named."""
        content = lessons.read(self.handout)
        for cell in content["cells"]:
            for number, source in answers.items():
                if cell["id"] == f"exercise-{number.replace('.', '-')}-stub":
                    cell["source"] = source
        return self.hand_in(file or self.file(who), content)

    @staticmethod
    def hand_in(file: Path, content) -> Path:
        file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return file

    def change(self, who: str, change) -> Path:
        """Lets a function alter a student's notebook."""
        content = lessons.read(self.file(who))
        change(content)
        return self.hand_in(self.file(who), content)
