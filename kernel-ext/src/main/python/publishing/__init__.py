"""The exported site: what `./course export` is made of.

Why nbconvert with a template of ours, and not Jupyter Book: a page must work from `file://` with one shared plotly.js,
the widgets' last state and our pins. Jupyter Book's pages are an application that fetches its data, which `file://`
forbids, or Sphinx's, where the same four libraries would have to be put in place of its own addresses. Here a template
of some hundred lines decides what every cell becomes, and nothing is added to what JupyterLab brings along.
"""
